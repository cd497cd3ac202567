import { expect, test } from 'vitest'
import type { ApiCall } from '../api/api.ts'
import { preload } from './preload.ts'
import containers from './recorded/containers.json' with { type: 'json' }
import images from './recorded/images.json' with { type: 'json' }
import networks from './recorded/networks.json' with { type: 'json' }
import { Session } from './session.ts'
import { VirtualWorld } from './virtual-world.ts'

/**
 * A line typed at a real Docker 28, and what went over the wire, but for pings; a line without calls only prepares others.
 * What is another one each time is `<id>`, `<time>`, `<mac>`, `<number>`, `<text>`; `<any>` is shown elsewhere.
 */
interface Recorded {
  readonly line: string
  readonly calls?: readonly unknown[]
}

const nowhere = { write: () => Promise.resolve(), close: () => undefined }

/** What goes over the wire for each line, one after the other; of messages about the same the first. */
async function observe(lines: readonly string[]): Promise<readonly (readonly object[])[]> {
  await preload()
  const world = new VirtualWorld(Date.UTC(2026, 10, 24, 9))
  let calls = new Map<ApiCall, unknown[]>()
  const session = new Session({
    world,
    onCall: call => calls.set(call, []),
    onMessage: (call, message) => {
      const messages = calls.get(call) ?? []
      if (messages.length === 0 || statusOf(messages.at(-1)) !== statusOf(message)) messages.push(message)
    },
  })
  const all: object[][] = []
  for (const line of lines) {
    calls = new Map()
    await world.run(session.start(line, { stdout: nowhere, stderr: nowhere }).exit)
    const shown = [...calls].filter(([{ path }]) => path !== '/_ping')
    all.push(shown.map(([call, messages]) => ({ ...call, ...(messages.length > 0 && { messages }) })))
  }
  return all
}

const statusOf = (message: unknown) => (message as { readonly status?: string } | undefined)?.status

const patterns: Readonly<Record<string, string>> = {
  id: '[0-9a-f]{12,64}',
  time: String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`,
  mac: '[0-9a-f:]{17}',
  text: '[^]*',
}

const literal = (text: string) => text.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')
const expression = (recorded: string) => {
  const parts = recorded.split(/<(\w+)>/)
  return new RegExp(`^${parts.map((part, at) => (at % 2 === 1 ? patterns[part]! : literal(part))).join('')}$`)
}

/** Ours as it was recorded where only what is another one each time differs. */
function alike(ours: unknown, recorded: unknown): unknown {
  if (recorded === '<any>' || (recorded === '<number>' && typeof ours === 'number')) return recorded
  if (typeof recorded === 'string' && typeof ours === 'string') {
    return expression(recorded).test(ours) ? recorded : ours
  }
  if (Array.isArray(ours))
    return ours.map((item, at) => alike(item, Array.isArray(recorded) ? recorded[at] : undefined))
  if (typeof ours !== 'object' || ours === null || typeof recorded !== 'object' || recorded === null) return ours
  const entries = Object.entries(recorded)
  const pairs = Object.entries(ours).map(([key, value], at) => {
    const [name, wanted] = entries[at] ?? []
    return [alike(key, name), alike(value, wanted)] as [string, unknown]
  })
  return Object.fromEntries(pairs)
}

/** With the order of keys. */
const text = (value: unknown) => JSON.stringify(value, null, 2)

test.each([
  ['images', images],
  ['containers', containers],
  ['networks, volumes and a login', networks],
])('the bodies of %s are those of a real client and a real engine', async (_, recorded: readonly Recorded[]) => {
  const observed = await observe(recorded.map(({ line }) => line))
  for (const [at, { line, calls }] of recorded.entries()) {
    if (calls) expect(text({ line, calls: alike(observed[at], calls) })).toBe(text({ line, calls }))
  }
})
