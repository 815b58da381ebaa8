/** Texts of the local workspace and its page. */
export const chat = {
  unknownCommand: (command: string) =>
    `${command} is not a command here. What begins with / is taken for a command; put a space before it to send it as text.`,
  commandFailed: (command: string, reason: 'timeout' | 'unreachable') =>
    reason === 'timeout'
      ? `${command} did not answer within three seconds (operation_timeout). Try again in a moment.`
      : `${command} could not be delivered: the app is not connected (dispatch_failed). Try again in a moment.`,

  chooserTitle: 'Who are you?',
  chooserLead: (team: string) =>
    `This is the chat of ${team}, on this machine only. Choose a person; open a second window to be somebody else at the same time.`,
  suggestedHeading: 'Start here',
  everybodyHeading: 'Everybody',

  conversations: 'Conversations',
  channels: 'Channels',
  app: 'App',
  home: 'Home',
  messages: 'Messages',
  signedInAs: (name: string) => `You are ${name}`,
  switchPerson: 'Be somebody else',
  language: 'Language',
  changeLanguage: 'Change',
  openMenu: 'Open the list of conversations',
  closeMenu: 'Close the list of conversations',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  whatToTry: 'What to try',
  members: (count: number) => (count === 1 ? '1 member' : `${count} members`),

  onlyYou: 'Only visible to you',
  edited: '(edited)',
  replies: (count: number) => (count === 0 ? 'Reply' : count === 1 ? '1 reply' : `${count} replies`),
  replyTo: 'Reply in the thread',
  composer: (where: string) => `Message ${where}`,
  composerHint: 'Enter sends, Shift+Enter starts a new line, / shows the commands, @ the people.',
  send: 'Send',
  suggestions: 'Suggestions',
  today: 'Today',
  yesterday: 'Yesterday',
  emptyChannel: (command: string) =>
    `Nothing has been said here yet. Write something, or try ${command} help.`,
  emptyDirect: (bot: string, command: string) =>
    `What ${bot} has to tell you arrives here. Write to it as to a person, or try ${command} help.`,
  emptyHome: (bot: string) => `${bot} has not filled this page yet. It does so when it is connected.`,

  moreActions: 'More actions',
  choose: 'Choose…',
  search: 'Search…',
  noResults: 'Nothing found',
  optional: 'optional',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Yes',
  submit: 'Submit',
  picture: 'Picture',
  reactions: (name: string, count: number) => `${name}: ${count}`,
  chartLabel: 'Label',

  fieldMissing: 'This must be filled in.',
  fieldTooShort: (min: number) => `At least ${min} characters.`,
  fieldTooLong: (max: number) => `At most ${max} characters.`,
  fieldNotANumber: 'This must be a number.',

  actionTimeout: 'The app did not answer in time. Try again in a moment.',
  actionUnreachable: 'The app is not connected. Try again in a moment.',
  actionBadAnswer: 'The app answered something that cannot be shown.',
  actionGone: 'What you used is not there any more.',
  connectionLost: 'Connection lost. Trying again…',
  notFound: 'There is no such page or person in this workspace.',
}

export type ChatMessages = typeof chat
