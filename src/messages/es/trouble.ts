import type { TroubleMessages } from '../en/trouble.ts'

export const trouble: TroubleMessages = {
  answerLost: (when) => `No te ha llegado la respuesta a lo que me has pedido (${when}).`,
  answerLostHint: (reference) =>
    `Puede que se haya hecho igualmente: míralo antes de volver a pedirlo. Referencia: ${reference}.`,
  personNotTold: (name) => `${name} no ha recibido mi mensaje.`,
  channelNotTold: 'Lo que tenía que decir en el canal no ha llegado.',
  coordinatorsNotTold: 'Lo que tenía que decir en el canal de coordinación no ha llegado.',
  reasons: {
    'not-in-chat': 'Esa persona no tiene ninguna cuenta activa en Slack.',
    archived:
      'El canal está archivado. Poned otro en config.yaml (slack.channel, slack.coordinatorsChannel).',
    'no-such-channel':
      'No hay ningún canal así, o no estoy en él. Invitadme o corregid su nombre en config.yaml.',
    other: 'Slack no lo ha aceptado; el registro dice por qué.',
  },
  itWas: (text) => `Decía: «${text}»`,
}
