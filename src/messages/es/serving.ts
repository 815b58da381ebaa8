import type { ServingMessages } from '../en/serving.ts'

export const serving: ServingMessages = {
  running: (url) => `🍅 Tomàtic está en marcha. Panel: ${url}`,
  withSlack: 'Chat: Slack. Detenlo con Ctrl+C.',
  withSlackHttp: (url) => `Chat: Slack, que envía a ${url}. Detenlo con Ctrl+C.`,
  withoutSlack:
    'Chat: ninguno (pon SLACK_BOT_TOKEN y SLACK_APP_TOKEN); los avisos se escriben aquí. Detenlo con Ctrl+C.',
  fakePbx: 'Centralita: simulada. No sonará ningún teléfono de verdad.',
}
