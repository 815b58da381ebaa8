// The worker of the package `minizinc` is a script for browsers: here it finds in a worker thread of Node what it
// expects as globals. Its messages pass unchanged.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'

const script = import.meta.resolve('minizinc/minizinc-worker.js')
globalThis.require = createRequire(script)
globalThis.__dirname = dirname(fileURLToPath(script))
globalThis.addEventListener = (_type, listen) => parentPort.on('message', (data) => listen({ data }))
globalThis.postMessage = (message) => parentPort.postMessage(message)

await import(script)
