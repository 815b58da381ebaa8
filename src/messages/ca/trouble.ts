import type { TroubleMessages } from '../en/trouble.ts'

export const trouble: TroubleMessages = {
  answerLost: (when) => `No t’ha arribat la resposta al que m’has demanat (${when}).`,
  answerLostHint: (reference) =>
    `Potser s’ha fet igualment: mira-ho abans de tornar-ho a demanar. Referència: ${reference}.`,
  personNotTold: (name) => `${name} no ha rebut el meu missatge.`,
  channelNotTold: 'El que havia de dir al canal no hi ha arribat.',
  coordinatorsNotTold: 'El que havia de dir al canal de coordinació no hi ha arribat.',
  reasons: {
    'not-in-chat': 'Aquesta persona no té cap compte actiu a Slack.',
    archived:
      'El canal està arxivat. Poseu-ne un altre a config.yaml (slack.channel, slack.coordinatorsChannel).',
    'no-such-channel':
      'No hi ha cap canal així, o no en formo part. Convideu-m’hi o corregiu-ne el nom a config.yaml.',
    other: 'Slack no l’ha acceptat; el registre diu per què.',
  },
  itWas: (text) => `Deia: «${text}»`,
}
