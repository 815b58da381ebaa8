/** Runs `action` once after so much real time; returns what cancels it. */
export type Alarm = (delayMs: number, action: () => void) => () => void

/** Alarms on the timers of Node that do not keep the process alive. */
export function createAlarm(): Alarm {
  return (delayMs, action) => {
    const timer = setTimeout(action, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  }
}
