import { acquireHomeLock } from '../../src/storage/homeLock.ts'

/** Holds the lock of the home in its first argument, says so, and stays until it is killed. */
acquireHomeLock(process.argv[2] ?? '')
process.stdout.write('locked\n')
setInterval(() => {}, 1000)
