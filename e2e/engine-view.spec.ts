import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { expect, test } from './site.ts'

const region = (page: Page) => page.getByRole('region', { name: '엔진 상태' })

/** Opens the terminal of a page with the engine's state in view. */
async function open(page: Page) {
  await page.goto('/commands/run/')
  await page.getByRole('button', { name: '터미널', exact: true }).click()
  const tab = page.getByRole('tab', { name: '엔진 상태' })
  // The panel is there before its script.
  await expect(async () => {
    await tab.click()
    await expect(region(page)).toBeVisible({ timeout: 500 })
  }).toPass()
}

/** Types a command into the terminal, which has a tab of its own where there is little room, and waits for its end. */
async function type(page: Page, line: string) {
  const tab = page.getByRole('tab', { name: '터미널' })
  const isApart = await tab.isVisible()
  if (isApart) await tab.click()
  const input = page.getByRole('textbox', { name: '터미널 입력' })
  await input.fill(line)
  await input.press('Enter')
  await expect(page.getByRole('log', { name: '터미널' })).toContainText(line)
  await expect(page.locator('docker-terminal:not([data-running])')).toBeVisible()
  if (isApart) await page.getByRole('tab', { name: '엔진 상태' }).click()
}

const card = (page: Page, name: string) =>
  region(page)
    .locator('.engine-card')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${name} `) }) })

for (const [size, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${size}`, () => {
    test.use({ viewport })

    test('containers come, change and go as commands run', async ({ page }) => {
      await open(page)
      await expect(region(page)).toContainText('아직 아무것도 없어요.')
      await type(page, 'docker run -d --name web -p 8080:80 -v data:/data nginx')
      await expect(card(page, 'web')).toContainText('실행 중')
      await expect(card(page, 'web')).toContainText('새로 생김')
      await expect(card(page, 'web').getByRole('list', { name: '포트' })).toHaveText(
        '호스트 8080에서 컨테이너 80/tcp로',
      )
      await expect(card(page, 'web').getByRole('list', { name: '마운트' })).toContainText('data')
      await expect(card(page, 'nginx:latest')).toContainText('컨테이너 1개')
      await expect(card(page, 'data')).toContainText('web에서 써요')
      await expect(region(page).getByRole('status')).toContainText('web 컨테이너가 실행 중이에요.')
      await type(page, 'docker stop web')
      await expect(card(page, 'web')).toContainText('바뀜: 상태')
      await expect(card(page, 'web')).toContainText('종료됨 (0)')
      await expect(card(page, 'data')).not.toContainText('새로 생김')
      await type(page, 'docker rm web')
      await expect(region(page).locator('[data-change=gone]')).toContainText('사라짐')
      await type(page, 'docker ps')
      await expect(region(page).locator('[data-change=gone]')).toHaveCount(0)
    })

    test('a button types the real command', async ({ page }) => {
      await open(page)
      await type(page, 'docker run -d --name web nginx')
      await card(page, 'web').getByRole('button').click()
      await expect(region(page).getByRole('heading', { name: '컨테이너 web' })).toBeFocused()
      await region(page).getByRole('button', { name: '정지 stop', exact: true }).click()
      await expect(page.getByRole('log', { name: '터미널' })).toContainText('docker stop web')
      const tab = page.getByRole('tab', { name: '엔진 상태' })
      if (await tab.isVisible()) await tab.click()
      await region(page).getByRole('button', { name: '시작 start' }).click()
      await expect(page.getByRole('log', { name: '터미널' })).toContainText('docker start web')
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has no accessibility violation in the ${colorScheme} theme`, async ({ page }) => {
        // Colours are measured at rest.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await open(page)
        const check = async () => {
          expect(await violations(page, 'engine-view')).toEqual([])
        }
        await check()
        await type(page, 'docker network create back && docker run -d --name web -p 80:80 -v data:/data:ro nginx')
        await type(page, 'docker network connect back web && docker create --name later -p 90:90 nginx')
        await type(page, 'docker stop web && docker rm later && docker run -d --name next nginx && docker pause next')
        await check()
        await card(page, 'web').getByRole('button').click()
        for (const part of await region(page).getByRole('tab').all()) {
          await part.click()
          await expect(part).toHaveAttribute('aria-selected', 'true')
          await page.waitForTimeout(300)
          await check()
        }
      })
    }
  })
}

test('details show logs, processes and files, and follow what happens', async ({ page }) => {
  await open(page)
  await type(page, 'docker run -d --name web nginx')
  await card(page, 'web').getByRole('button').click()
  const tab = (name: string) => region(page).getByRole('tab', { name })
  const panel = region(page).getByRole('tabpanel')
  await expect(panel).toContainText('nginx -g daemon off;')
  await tab('로그').click()
  await expect(panel).toContainText('ready for start up')
  await tab('프로세스').click()
  await expect(panel).toContainText('nginx: master process')
  await tab('파일').click()
  await expect(panel).toContainText('A 추가/run/nginx.pid')
  await panel.getByText('etc/', { exact: true }).click()
  await panel.getByText('hostname', { exact: false }).first().waitFor()
  await type(page, 'docker exec web sh -c "echo hello > /etc/mine"')
  await panel.getByText('mine', { exact: false }).last().click()
  await expect(panel.locator('pre')).toHaveText('hello')
  await tab('inspect').click()
  await expect(panel).toContainText('"Name": "/web"')
})

test('all is done with the keyboard alone', async ({ page }) => {
  await open(page)
  await type(page, 'docker run -d --name web nginx')
  await card(page, 'web').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(region(page).getByRole('heading', { name: '컨테이너 web' })).toBeFocused()
  await region(page).getByRole('tab', { name: '요약' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(region(page).getByRole('tab', { name: '로그' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(region(page).getByRole('tabpanel')).toContainText('"Name": "/web"')
  await page.keyboard.press('Escape')
  await expect(card(page, 'web').getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await region(page).getByRole('button', { name: '강제로 삭제 rm -f' }).focus()
  await page.keyboard.press('Enter')
  await expect(region(page).locator('[data-change=gone]')).toContainText('web')
})

test('buttons wait while a command runs, and say for which', async ({ page }) => {
  await open(page)
  await type(page, 'docker run -d --name web nginx')
  await card(page, 'web').getByRole('button').click()
  await page.getByRole('textbox', { name: '터미널 입력' }).fill('sleep 1000')
  await page.keyboard.press('Enter')
  const stop = region(page).getByRole('button', { name: '정지 stop', exact: true })
  await expect(stop).toHaveAttribute('aria-disabled', 'true')
  await expect(region(page)).toContainText('‘sleep 1000’ 명령어가 끝나면 누를 수 있어요.')
  await page.keyboard.press('Control+c')
  await expect(stop).not.toHaveAttribute('aria-disabled')
})

test('very many containers are bounded, and it says so', async ({ page }) => {
  await open(page)
  await type(page, 'docker pull busybox')
  await type(page, 'for n in $(seq 60); do docker create --name box$n busybox; done')
  await expect(region(page).getByRole('heading', { name: '컨테이너' })).toHaveText('컨테이너 60개 중 50개만 보여요.')
  await expect(card(page, 'box60')).toBeVisible()
})

test('what is pointed at shows what it belongs to', async ({ page }) => {
  await open(page)
  await type(page, 'docker pull busybox && docker run -d --name web -v data:/data nginx')
  await card(page, 'web').getByRole('button').hover()
  await expect(card(page, 'data')).toHaveAttribute('data-linked')
  await expect(card(page, 'nginx:latest')).toHaveAttribute('data-linked')
  await expect(card(page, 'busybox:latest')).not.toHaveAttribute('data-linked')
})
