import type { FetchHomeMessages } from '../en/fetchHome.ts'

export const fetchHome: FetchHomeMessages = {
  new: (file) => `${file}: copiat; aquí no hi era.`,
  replaced: (file) => `${file}: substituït; el que deia abans és a graelles/backups.`,
  same: (file) => `${file}: ja era igual.`,
  kept: (file) => `${file}: NO copiat, aquí s’ha canviat més tard que allà.`,
  malformed: (file, line, column, expected, found) =>
    `${file}: NO copiat, no es pot llegir. Allà, línia ${line}, columna ${column}: s’hi esperava ${expected} i hi ha «${found}».`,
  'own-calls': (file) =>
    `${file}: es deixa; aquí ja hi ha trucades pròpies, i el fitxer s’escriu a partir d’elles.`,
  forceHint: 'Per substituir el que s’ha canviat aquí, afegeix --force.',
  nothingThere: (source) =>
    `A ${source} no hi ha cap d’aquests fitxers. Digues la carpeta on hi ha persons.yaml i graelles.`,
  acceptKey: (fingerprint) => `O bé, només per aquesta vegada, afegeix --accept-host-key ${fingerprint}`,
}
