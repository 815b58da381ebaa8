/** What goes wrong with a call of the Web API, or with an answer to a `response_url`. */
export type CallFault =
  /** 429; without `retryAfterSeconds` the header is missing. */
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds?: number }
  /** An HTTP error instead of an answer; `isDone` when Slack did what was asked all the same. */
  | { readonly kind: 'server-error'; readonly status?: number; readonly isDone?: boolean }
  /** No answer ever; `isDone` when Slack did what was asked all the same. */
  | { readonly kind: 'silence'; readonly isDone?: boolean }
  /** A refusal in Slack's own words. */
  | { readonly kind: 'refused'; readonly error: string }

export interface CallFaultPlan {
  /** A method such as `chat.postMessage`, `response_url`, or `*` for every call. */
  readonly method: string
  readonly fault: CallFault
  /** How many calls; without it every one until `clear`. */
  readonly times?: number
}

/** Faults that are planned for coming calls, the first that fits being taken. */
export interface CallFaults {
  plan(plan: CallFaultPlan): void
  /** The fault of a call that has come in, or null. */
  take(method: string): CallFault | null
  clear(): void
}

export function createCallFaults(): CallFaults {
  let plans: { plan: CallFaultPlan; left: number }[] = []
  return {
    plan(plan) {
      plans.push({ plan, left: plan.times ?? Number.POSITIVE_INFINITY })
    },
    take(method) {
      const found = plans.find(
        ({ plan, left }) => left > 0 && (plan.method === '*' || plan.method === method),
      )
      if (!found) return null
      found.left -= 1
      return found.plan.fault
    },
    clear() {
      plans = []
    },
  }
}
