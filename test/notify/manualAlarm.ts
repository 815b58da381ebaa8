import type { Alarm } from '../../src/notify/alarm.ts'

/** Alarms that ring when a test says so. */
export function createManualAlarm() {
  const waiting = new Set<{ readonly delayMs: number; readonly action: () => void }>()
  const alarm: Alarm = (delayMs, action) => {
    const entry = { delayMs, action }
    waiting.add(entry)
    return () => {
      waiting.delete(entry)
    }
  }
  return {
    alarm,
    /** The delays of the alarms that are set. */
    delays: () => [...waiting].map(({ delayMs }) => delayMs),
    /** Rings all alarms set for at most so long, once. */
    ring(delayMs: number) {
      for (const entry of [...waiting]) {
        if (entry.delayMs > delayMs) continue
        waiting.delete(entry)
        entry.action()
      }
    },
  }
}
