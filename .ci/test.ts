import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installBrowser } from './browser.ts'

/** Runs every suite and ends with one line for all of them: `N passed, N failed`. */
interface Count {
  readonly passed: number
  readonly failed: number
}

function run(command: string, environment: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n> ${command}`)
  return spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0
}

function step(command: string, environment?: Readonly<Record<string, string>>): Count {
  return run(command, environment) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A suite that writes a JSON report; one that fails without a failed test (it could not start) counts as one failure. */
function suite(command: string, report: string, read: (json: unknown) => Count): Count {
  const succeeded = run(command)
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')))
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const vitest = (json: unknown): Count => {
  const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

const playwright = (json: unknown): Count => {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

const counts = [
  step('npm run check'),
  suite(
    'vitest run --reporter=default --reporter=json --outputFile=test-results/unit.json',
    'test-results/unit.json',
    vitest,
  ),
  step('npm run build'),
  step('astro build --outDir dist-base', { SITE_URL: 'https://example.com', BASE_PATH: '/docker-notes' }),
]
installBrowser()
counts.push(suite('playwright test', 'test-results/e2e.json', playwright))

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
