import { defineConfig } from '@playwright/test'
import { findBrowser } from './.ci/browser.ts'

const executablePath = findBrowser()

/** The built site (`dist`) at the root, and a second build (`dist-base`) below a sub-path. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Long enough for any machine: speed is measured in the bench.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: 'http://localhost:4331',
    locale: 'ko-KR',
    launchOptions: { args: ['--no-sandbox'], ...(executablePath !== undefined && { executablePath }) },
  },
  webServer: [
    { command: 'node e2e/serve.ts dist / 4331', url: 'http://localhost:4331/' },
    { command: 'node e2e/serve.ts dist-base /docker-notes 4332', url: 'http://localhost:4332/docker-notes/' },
  ],
})
