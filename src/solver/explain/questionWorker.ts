import { parentPort, workerData } from 'node:worker_threads'
import { answerTo, type Question } from './question.ts'

// What `askInWorker` starts: answers its question and ends.
const question: Question = workerData
parentPort?.postMessage(answerTo(question))
