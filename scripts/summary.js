// Prints the sum of several result files of the test runner as `N passed, N failed`.
import { readFileSync } from 'node:fs'

let passed = 0
let failed = 0
for (const file of process.argv.slice(2)) {
  const result = JSON.parse(readFileSync(file, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  // A file that cannot even be loaded has no failed test, but it has failed.
  failed += result.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
}
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1
