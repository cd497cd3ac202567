import { expect, test } from 'vitest'
import { Machine } from './machine.ts'
import type { Stored } from './store.ts'
import type { Step } from './types.ts'
import { SimulatedWorkspace } from './workspace.ts'

/** What a browser keeps for all tabs, and the tabs that listen. */
class Browser {
  kept: Stored | undefined
  aside: unknown
  canSave = true
  busy = false
  /** Whether what a tab does may go on for hours. */
  isLong = false
  saving: Promise<unknown> | undefined
  loading: Promise<unknown> | undefined
  isLoading = false
  readonly #listeners: (() => void)[] = []

  readonly store = {
    revision: () => Promise.resolve(this.kept?.revision ?? 0),
    load: async () => {
      const kept = structuredClone(this.kept)
      this.isLoading = true
      await this.loading
      this.isLoading = false
      return kept
    },
    save: async (stored: Stored) => {
      if (!this.canSave) throw new Error('QuotaExceededError')
      const kept = structuredClone(stored)
      await this.saving
      this.kept = kept
    },
    putAside: () => {
      this.aside = this.kept
      this.kept = undefined
      return Promise.resolve()
    },
  }

  /** Opens the site in one more tab. */
  async tab(prepare: (step: Step) => Promise<never> = () => Promise.reject(new Error('not prepared'))) {
    const tabs = {
      tell: () => {
        for (const listener of this.#listeners) listener()
      },
      onChange: (listener: () => void) => this.#listeners.push(listener),
      alone: async <T>(work: () => Promise<T>, otherwise: () => T) => {
        for (let waited = 0; this.busy; waited += 5) {
          if (waited >= 50 && this.isLong) return otherwise()
          await new Promise(resolve => setTimeout(resolve, 5))
        }
        this.busy = true
        try {
          return await work()
        } finally {
          this.busy = false
        }
      },
      long: async <T>(work: () => Promise<T>) => {
        this.isLong = true
        try {
          return await work()
        } finally {
          this.isLong = false
        }
      },
    }
    const workspace = await SimulatedWorkspace.open({ store: this.store, tabs, prepare })
    const notices: string[] = []
    workspace.on('notice', sentence => notices.push(sentence))
    const run = async (line: string) => (await workspace.run(line))?.output.replaceAll('\r\n', '\n')
    return { workspace, run, notices, lines: () => workspace.timeline.entries.map(({ line }) => line) }
  }
}

test('what was typed is there on the next page: output, files, folder, and what runs goes on', async () => {
  const browser = new Browser()
  const first = await browser.tab()
  await first.run('docker run -d --name web busybox sh -c "while true; do sleep 1; done"')
  await first.run('mkdir -p site && cd site && echo hi > index.html && name=me')
  const second = await browser.tab()
  expect(second.lines()).toEqual(first.lines())
  expect(second.workspace.timeline).toEqual(first.workspace.timeline)
  expect(await second.run('pwd; cat index.html; echo $name; docker ps --format "{{.Names}} {{.State}}"')).toBe(
    '/work/site\nhi\nme\nweb running\n',
  )
  expect(await second.run('docker top web -o pid,args | tail -1 | grep -c sleep')).toBe('1\n')
})

test('a command has ended once it is kept, unless keeping it takes long', async () => {
  const browser = new Browser()
  const { workspace, run } = await browser.tab()
  browser.saving = new Promise(resolve => setTimeout(resolve, 100))
  await run('echo one')
  expect(browser.kept?.points.all.at(-1)?.entry).toMatchObject({ line: 'echo one', code: 0 })
  browser.saving = new Promise(() => undefined)
  expect(await run('echo two')).toBe('two\n')
  expect(workspace.running).toBeUndefined()
})

test('what changes by itself takes no command away that ends while it is being kept', async () => {
  const browser = new Browser()
  const { run } = await browser.tab()
  await run('docker run -d --name web busybox sleep 1')
  // The container's end is kept after a while of quiet: the look at what is kept takes until the next command has ended.
  const revision = browser.store.revision
  const next = Promise.withResolvers()
  await new Promise<void>(resolve => {
    browser.store.revision = async () => {
      resolve()
      await next.promise
      return revision()
    }
  })
  browser.store.revision = revision
  await run('echo two')
  next.resolve(undefined)
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(browser.kept?.points.all.map(({ entry }) => entry?.line).slice(1)).toEqual([
    'docker run -d --name web busybox sleep 1',
    'echo two',
  ])
})

test('what is typed while a command runs is handed back where nothing has read it, unless the command was interrupted', async () => {
  const { workspace, run } = await new Browser().tab()
  const unread: string[] = []
  workspace.on('unread', keys => unread.push(keys))
  const runWhileTyping = async (line: string, ...keys: readonly string[]) => {
    const stop = workspace.on('begin', () => {
      setTimeout(() => {
        for (const key of keys) workspace.type(key)
      }, 20)
    })
    const output = await run(line)
    stop()
    return output
  }
  expect(await runWhileTyping('sleep 0.1', 'docker ps\r', 'docker r')).toBe('docker ps\ndocker r')
  expect(unread).toEqual(['docker ps\ndocker r'])
  expect(await runWhileTyping('read name; echo "<$name>"', '고래\r')).toBe('고래\n<고래>\n')
  expect(await runWhileTyping('sleep 10', 'docker ps\r', '\x03')).toBe('docker ps\n^C')
  expect(unread).toHaveLength(1)
})

test('a command is taken back, done again, and forgotten when another is typed instead', async () => {
  const { workspace, run, lines } = await new Browser().tab()
  await run('docker network create one')
  await run('docker network create two')
  const networks = () => run('docker network ls -q --filter type=custom | wc -l')
  await workspace.goTo(1)
  expect(workspace.timeline.position).toBe(1)
  expect(lines()).toHaveLength(2)
  await workspace.goTo(2)
  expect(await networks()).toBe('2\n')
  await workspace.goTo(1)
  expect(await networks()).toBe('1\n')
  expect(lines()).toEqual(['docker network create one', 'docker network ls -q --filter type=custom | wc -l'])
})

test('a tab goes on from what another tab did', async () => {
  const browser = new Browser()
  const [one, other] = [await browser.tab(), await browser.tab()]
  await one.run('docker volume create data')
  expect(await other.run('docker volume ls -q')).toBe('data\n')
  expect(await one.run('docker volume rm data')).toBe('data\n')
  expect(one.lines()).toEqual(['docker volume create data', 'docker volume ls -q', 'docker volume rm data'])
})

test('a command that is typed while a tab takes over what another did runs on top of it', async () => {
  const browser = new Browser()
  const [one, other] = [await browser.tab(), await browser.tab()]
  const loading = Promise.withResolvers()
  browser.loading = loading.promise
  await one.run('docker volume create data')
  await expect.poll(() => browser.isLoading).toBe(true)
  loading.resolve(undefined)
  // The other has read it, and not yet started its computer anew.
  await expect.poll(() => browser.isLoading, { interval: 0 }).toBe(false)
  expect(await other.run('docker volume ls -q')).toBe('data\n')
  expect(other.lines()).toEqual(['docker volume create data', 'docker volume ls -q'])
})

test('a tab waits until what another tab did is kept, however long that takes', async () => {
  const browser = new Browser()
  const [one, other] = [await browser.tab(), await browser.tab()]
  const saving = Promise.withResolvers()
  browser.saving = saving.promise
  await one.run('docker volume create first')
  const [listed, next] = [other.run('docker volume ls -q'), one.run('docker volume create second')]
  setTimeout(saving.resolve, 200)
  await next
  expect(await listed).toMatch(/^first\n/)
  expect(await other.run('docker volume ls -q')).toBe('first\nsecond\n')
  expect([...one.notices, ...other.notices]).toEqual([])
})

test('a view that opens while a command runs sees what it has done so far', async () => {
  const { workspace, run } = await new Browser().tab()
  const running = run('docker volume create data && sleep 1000')
  await expect.poll(() => workspace.timeline.entries.at(-1)?.output).toBe('data\r\n')
  expect(workspace.timeline.entries.at(-1)?.calls.map(({ path }) => path)).toContainEqual(
    expect.stringContaining('/volumes/create'),
  )
  workspace.type('\x03')
  await running
})

test('while another tab runs a command, or this one does, a sentence says so', async () => {
  const browser = new Browser()
  const { workspace, run, notices } = await browser.tab()
  browser.busy = browser.isLong = true
  expect(await run('docker ps')).toBeUndefined()
  browser.busy = browser.isLong = false
  const sleeping = run('sleep 100')
  await expect.poll(() => workspace.running).toBe('sleep 100')
  expect(await run('docker ps')).toBeUndefined()
  workspace.type('\x03')
  await sleeping
  expect(notices).toEqual([
    expect.stringContaining('다른 탭에서'),
    expect.stringContaining('실행 중인 명령어가 있어요'),
  ])
  expect(workspace.timeline.entries.map(({ line, code }) => [line, code])).toEqual([['sleep 100', 130]])
})

test('what cannot be read is put aside, and what cannot be kept is told', async () => {
  const browser = new Browser()
  browser.kept = { revision: 3, points: { all: [{ past: { snapshot: { version: 9 } as never } }], now: 0 } }
  const broken = browser.kept
  const first = await browser.tab()
  await expect.poll(() => first.notices).toEqual([expect.stringContaining('읽지 못해서 새로 시작했어요')])
  expect(browser.aside).toBe(broken)
  expect(await first.run('echo on')).toBe('on\n')
  browser.canSave = false
  const second = await browser.tab()
  expect(await second.run('echo on')).toBe('on\n')
  await expect.poll(() => second.notices).toEqual([expect.stringContaining('저장할 수 없어요')])
})

test('reset begins anew, even while something runs', async () => {
  const { workspace, run, lines } = await new Browser().tab()
  await run('touch kept')
  const running = run('sleep 1000')
  await expect.poll(() => workspace.running).toBe('sleep 1000')
  await workspace.reset()
  await running
  expect(lines()).toEqual([])
  expect(await run('ls')).toBe('')
})

test('a command of a page runs where its page expects it', async () => {
  const asked: Step[] = []
  const browser = new Browser()
  const { workspace } = await browser.tab((async (step: Step) => {
    asked.push(step)
    const machine = await Machine.start({
      columns: 80,
      rows: 24,
      onCall: () => undefined,
      onMessage: () => undefined,
      onOutput: () => undefined,
    })
    for (const line of step.before) await machine.shell.run(line)
    return machine.past()
  }) as never)
  const page = { page: '/commands/network/', images: [] }
  const create = 'docker network create my-net'
  const first = await workspace.runStep({ ...page, before: [], line: create })
  expect(first?.notice).toBeUndefined()
  await workspace.run('docker network ls')
  const second = await workspace.runStep({ ...page, before: [create], line: 'docker network rm my-net' })
  expect(second).toMatchObject({ code: 0 })
  expect(asked).toEqual([])
  const again = await workspace.runStep({ ...page, before: [create], line: 'docker network rm my-net' })
  expect(again).toMatchObject({
    code: 0,
    notice: '이 명령어에 맞는 상태로 바꿨어요. 앞의 명령어 1개를 먼저 실행했어요.',
  })
  expect(second?.start).toBeUndefined()
  expect(again?.start).toEqual({ images: [], before: [create] })
  await workspace.goTo(1)
  expect(workspace.state.networks).toHaveProperty(
    Object.values(workspace.state.networks).find(({ name }) => name === 'my-net')?.id ?? 'none',
  )
})

test('files that are not there, in folders that are not there, are undefined', async () => {
  const { workspace, run } = await new Browser().tab()
  await run('echo hi > a')
  expect(['/work/a', '/work/b', '/work/c/d', '/work/a/b', '/work'].map(path => workspace.readFile(path))).toEqual([
    'hi\n',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('what grows without end comes to an end, and the next command runs', async () => {
  const { run } = await new Browser().tab()
  expect(await run('a=xxxxxxxxxxxxxxxx; while :; do a=$a$a; done')).toContain('cannot allocate memory')
  expect(await run('echo xxxxxxxx > f; while cat f f > g && mv g f; do :; done')).toContain('File too large')
  expect(await run('echo on')).toBe('on\n')
}, 20_000)

test('what is typed while the past comes back waits for it, and going back twice goes back two', async () => {
  const { workspace, run, notices, lines } = await new Browser().tab()
  for (const name of ['first', 'second', 'third']) await run(`docker volume create ${name}`)
  const went = [workspace.undo(), workspace.undo()]
  expect(await run('docker volume ls -q')).toBe('first\n')
  await Promise.all(went)
  expect(lines()).toEqual(['docker volume create first', 'docker volume ls -q'])
  expect(notices).toEqual([])
  for (let more = 0; more < 3; more++) await workspace.undo()
  expect(workspace.timeline.position).toBe(0)
})
