export const serving = {
  running: (url: string): string => `🍅 Tomàtic is running. Dashboard: ${url}`,
  withSlack: 'Chat: Slack. Stop with Ctrl+C.',
  withSlackHttp: (url: string): string => `Chat: Slack, which sends to ${url}. Stop with Ctrl+C.`,
  withoutSlack:
    'Chat: none (set SLACK_BOT_TOKEN and SLACK_APP_TOKEN); what would be announced is written here. Stop with Ctrl+C.',
  fakePbx: 'Phone exchange: simulated. No real phone will ring.',
}

export type ServingMessages = typeof serving
