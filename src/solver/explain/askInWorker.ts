import { Worker } from 'node:worker_threads'
import { packageFolder } from '../../packageFolder.ts'
import type { Explanation, Question } from './question.ts'

const workerUrl = new URL('dist/solver/explain/questionWorker.js', packageFolder)
const heapMegabytes = 512

/**
 * Answers a question in a thread of its own, so that this one stays free. After `patienceMs` (real milliseconds), or
 * when the worker dies, the answer is null.
 */
export function askInWorker(question: Question, patienceMs = 30_000): Promise<Explanation | null> {
  const worker = new Worker(workerUrl, {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  return new Promise((resolve) => {
    const end = (explanation: Explanation | null): void => {
      clearTimeout(guard)
      void worker.terminate()
      resolve(explanation)
    }
    const guard = setTimeout(() => end(null), patienceMs)
    worker.on('message', (explanation: Explanation) => end(explanation))
    worker.on('error', () => end(null))
    worker.on('exit', () => end(null))
  })
}
