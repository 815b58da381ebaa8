/** What did not get through in chat, and to whom it matters. */
export const trouble = {
  /** `when` is a time, with its day when that is not today. */
  answerLost: (when: string): string => `My answer to what you asked me (${when}) did not get through.`,
  answerLostHint: (reference: string): string =>
    `It may have been done all the same: look before you ask again. Reference: ${reference}.`,
  personNotTold: (name: string): string => `${name} has not got my message.`,
  channelNotTold: 'What I had to say to the channel did not get there.',
  coordinatorsNotTold: "What I had to say to the coordinators' channel did not get there.",
  reasons: {
    'not-in-chat': 'That person has no active account in Slack.',
    archived:
      'The channel is archived. Name another one in config.yaml (slack.channel, slack.coordinatorsChannel).',
    'no-such-channel':
      'There is no such channel, or I am not in it. Invite me there, or correct its name in config.yaml.',
    other: 'Slack did not take it; the log says why.',
  },
  itWas: (text: string): string => `It was: “${text}”`,
}

export type TroubleMessages = typeof trouble
