/** One of the demo's people. Nobody here exists. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  /** Null for who never attends the phone. */
  readonly extension: string | null
  readonly groups: readonly string[]
  /** Office table; -1 for who works from home. */
  readonly table: number
  readonly color: string
  /** Turns per normal week; null for who never attends the phone. */
  readonly idealLoad: number | null
  /** Where it is not the helpline's language. */
  readonly language?: 'es' | 'en'
}

/** The person whom a visitor of the demo is offered first: an operator, always on shift on Wednesday at nine. */
export const firstOffered = 'alba'
/** The coordinator whom a visitor is offered second. */
export const secondOffered = 'eva'

/** The 24 people of the invented helpline; the ideal loads fill nearly six lines of a normal week. */
export const demoPeople: readonly DemoPerson[] = [
  person('alba', 'Alba Roure', '3001', ['factures'], 1, 'e8785a', 6),
  person('bernat', 'Bernat Coll', '3002', ['contractes'], 1, '5b8def', 6),
  person('carla', 'Carla Vidal', '3003', ['factures'], 1, '3fa796', 5),
  person('dani', 'Dani Serra', '3004', ['it'], 2, '9b72cf', 3),
  person('eva', 'Eva Prats', '3005', ['admin', 'contractes'], 2, 'f2b134', 4),
  person('ferran', 'Ferran Puig', '3006', ['factures'], 2, '2f7f4f', 6),
  person('gemma', 'Gemma Sala', '3007', ['contractes'], 3, 'd9669b', 6),
  person('hector', 'Héctor Ruiz', '3008', ['comptadors'], 3, '7a8b3c', 6, 'es'),
  person('irene', 'Irene Campos', '3009', ['comptadors'], 3, '4cc3d9', 5),
  person('joan', 'Joan Miralles', '3010', ['factures'], 4, 'b5534a', 6),
  person('laia', 'Laia Bosch', '3011', ['contractes'], 4, '6a9ae2', 6),
  person('marc', 'Marc Oliva', '3012', ['it'], 4, 'a3a847', 3),
  person('maria', 'Maria Soler', '3013', ['factures'], 5, 'ef9fbc', 6),
  person('nuria', 'Núria Casas', '3014', ['comptadors'], 5, '57b26a', 6),
  person('oriol', 'Oriol Planas', '3015', ['admin', 'it'], 5, 'c7824d', 2),
  person('pilar', 'Pilar Gómez', '3016', ['contractes'], 6, '8e6bb0', 6, 'es'),
  person('quim', 'Quim Torrent', '3017', ['comptadors'], 6, '39879a', 6),
  person('rosa', 'Rosa Marín', '3018', ['factures'], 6, 'd0c25a', 5, 'es'),
  person('sergi', 'Sergi Font', '3019', ['contractes'], 7, 'e0605e', 6),
  person('teresa', 'Teresa Lobo', '3020', ['comptadors'], 7, '4f6fb5', 6),
  person('victor', 'Víctor Sanz', '3021', ['factures'], -1, '71b8a4', 5, 'es'),
  person('willow', 'Willow Ferrer', '3022', ['it'], -1, 'aa7f6b', 3, 'en'),
  person('xenia', 'Xènia Mora', '3023', ['contractes'], -1, 'cf79d1', 6),
  person('yolanda', 'Yolanda Reyes', null, ['admin'], 7, '808a93', null),
]

function person(
  key: string,
  name: string,
  extension: string | null,
  groups: readonly string[],
  table: number,
  color: string,
  idealLoad: number | null,
  language?: 'es' | 'en',
): DemoPerson {
  const entry = { key, name, extension, groups, table, color, idealLoad }
  return language ? { ...entry, language } : entry
}

/** The e-mail with which the person is known in chat. */
export function demoEmail(key: string): string {
  return `${key}@helpline.example`
}
