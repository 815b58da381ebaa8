import type { FetchHomeMessages } from '../en/fetchHome.ts'

export const fetchHome: FetchHomeMessages = {
  new: (file) => `${file}: copiado; aquí no estaba.`,
  replaced: (file) => `${file}: sustituido; lo que decía antes está en graelles/backups.`,
  same: (file) => `${file}: ya era igual.`,
  kept: (file) => `${file}: NO copiado, aquí se ha cambiado más tarde que allí.`,
  malformed: (file, line, column, expected, found) =>
    `${file}: NO copiado, no se puede leer. Allí, línea ${line}, columna ${column}: se esperaba ${expected} y hay «${found}».`,
  'own-calls': (file) =>
    `${file}: se deja; aquí ya hay llamadas propias, y el fichero se escribe a partir de ellas.`,
  forceHint: 'Para sustituir lo que se ha cambiado aquí, añade --force.',
  nothingThere: (source) =>
    `En ${source} no hay ninguno de estos archivos. Di la carpeta donde están persons.yaml y graelles.`,
  acceptKey: (fingerprint) => `O bien, solo por esta vez, añade --accept-host-key ${fingerprint}`,
}
