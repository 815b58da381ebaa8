// Builds what runs on the server into `dist`. What runs in the browser is only compiled, by tsc.
import { rmSync } from 'node:fs'
import { bundle } from './bundle.js'

rmSync('dist', { recursive: true, force: true })
await bundle({
  entryPoints: ['src/main.ts', 'src/solver/worker.ts', 'src/solver/explain/questionWorker.ts'],
  outdir: 'dist',
  outbase: 'src',
})
