/** What has to be let go of at the end, the last first; one that fails or hangs does not keep the others. */
export interface Cleanup {
  add(name: string, letGo: () => Promise<void> | void): void
  run(): Promise<void>
}

const longestMs = 2000

export function createCleanup(failed: (name: string, error: unknown) => void): Cleanup {
  const steps: { name: string; letGo: () => Promise<void> | void }[] = []
  return {
    add(name, letGo) {
      steps.push({ name, letGo })
    },
    async run() {
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await withinTime(step.letGo)
        } catch (error) {
          failed(step.name, error)
        }
      }
    },
  }
}

async function withinTime(letGo: () => Promise<void> | void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${longestMs} ms`)), longestMs)
  })
  try {
    await Promise.race([letGo(), tooLong])
  } finally {
    clearTimeout(timer)
  }
}
