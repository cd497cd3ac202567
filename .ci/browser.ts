import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  process.env.CHROMIUM_PATH,
  // The browser without its windows runs the tests in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of the system's Chromium or Chrome, or undefined where Playwright's own is there. Throws where there is none. */
export function findBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined
  const path = installed.find(candidate => candidate !== undefined && existsSync(candidate))
  if (path === undefined)
    throw new Error('No browser was found: install Chromium or Chrome, or name one in CHROMIUM_PATH.')
  return path
}

/** Makes sure that there is a browser: the system's, else Playwright's download, else the distribution's package. */
export function installBrowser(): void {
  const attempts = [
    () => undefined,
    () => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 }),
    () => execFileSync('apt-get', ['update'], { stdio: 'ignore' }),
    () => execFileSync('apt-get', ['install', '-y', 'chromium-headless-shell', 'fonts-noto-cjk'], { stdio: 'ignore' }),
    () => execFileSync('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore' }),
  ]
  for (const attempt of attempts) {
    try {
      attempt()
      findBrowser()
      return
    } catch {
      // The next way may work; findBrowser below says what to do when none did.
    }
  }
  findBrowser()
}
