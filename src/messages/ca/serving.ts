import type { ServingMessages } from '../en/serving.ts'

export const serving: ServingMessages = {
  running: (url) => `🍅 El Tomàtic està en marxa. Tauler: ${url}`,
  withSlack: 'Xat: Slack. Atura’l amb Ctrl+C.',
  withSlackHttp: (url) => `Xat: Slack, que envia a ${url}. Atura’l amb Ctrl+C.`,
  withoutSlack:
    'Xat: cap (posa SLACK_BOT_TOKEN i SLACK_APP_TOKEN); els avisos s’escriuen aquí. Atura’l amb Ctrl+C.',
  fakePbx: 'Centraleta: simulada. No sonarà cap telèfon de veritat.',
}
