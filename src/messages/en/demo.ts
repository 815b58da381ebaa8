/** What the demo says when it starts. */
export const demo = {
  what: 'This is a demo: an invented helpline of 24 people who do not exist. Nothing leaves this machine.',
  time: (moment: string, speed: number): string =>
    speed === 1
      ? `Its clock stands at ${moment}.`
      : `Its clock stands at ${moment} and runs ${speed} times as fast as yours.`,
  dashboard: (url: string): string => `Dashboard  ${url}`,
  chat: (url: string): string => `Chat       ${url}`,
  home: (folder: string): string => `Files      ${folder}`,
  tryThis: 'Try this:',
  steps: (name: string): readonly string[] => [
    `open the chat as ${name}, who is on the phone now, and write: /tomatic pause 10m dentist`,
    'keep the queue of the dashboard open in another window and see it change',
    'put somebody in an empty cell of Thursday or Friday',
    'start it with --speed 60 and watch the next change of shift',
  ],
  operator: 'answers the phone',
  coordinator: 'coordinates',
  /** What to try in chat, in Slack's markup. */
  banner: (lines: { bare: string; pause: string; help: string }): string =>
    `\`${lines.bare}\` shows your shift and the queue, \`${lines.pause}\` pauses you, and \`${lines.help}\` explains the rest. It works in any channel, and without \`${lines.bare}\` in a message to Tomàtic.`,
  stop: 'Ctrl+C stops it. With --keep it goes on next time where it stopped.',
}

export type DemoMessages = typeof demo
