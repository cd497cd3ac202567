import { expect, test } from 'vitest'
import type { Entry, Step } from '../workspace/types.ts'
import { replay } from './replay.ts'

const lines = ['docker run -d nginx', 'docker logs -f web', 'docker rm -f web']
const session = { images: ['nginx'], lines }

/** A workspace in which each command ends with a code; undefined: it is refused. */
function ends(codes: readonly (number | undefined)[]) {
  const ran: (string | Step)[] = []
  const entries: Entry[] = []
  const run = (typed: string | Step) => {
    const code = codes[ran.length]
    ran.push(typed)
    if (code === undefined) return Promise.resolve(undefined)
    const entry = { code } as Entry
    entries.push(entry)
    return Promise.resolve(entry)
  }
  const timeline = { entries, position: 0 }
  Object.defineProperty(timeline, 'position', { get: () => entries.length })
  return { ran, entries, workspace: { run, runStep: run, timeline } }
}

const pace = { onBegin: () => undefined, pause: () => Promise.resolve() }

test('the first command begins on a new engine, the others go on from it, failed or not', async () => {
  const { ran, workspace } = ends([0, 1, 0])
  const begun: number[] = []
  expect(await replay(session, 0, workspace, { ...pace, onBegin: at => begun.push(at) })).toBe(3)
  expect(ran).toEqual([{ page: '', images: ['nginx'], before: [], line: lines[0] }, lines[1], lines[2]])
  expect(begun).toEqual([0, 1, 2])
})

test('after Ctrl-C or a kill the rest is left, and can be gone on with', async () => {
  expect(await replay(session, 0, ends([0, 130]).workspace, pace)).toBe(2)
  expect(await replay(session, 0, ends([137]).workspace, pace)).toBe(1)
  const { ran, workspace } = ends([0])
  expect(await replay(session, 2, workspace, pace)).toBe(3)
  expect(ran).toEqual([lines[2]])
})

test('a command that is refused is left', async () => {
  expect(await replay(session, 0, ends([undefined]).workspace, pace)).toBe(0)
  expect(await replay(session, 1, ends([undefined]).workspace, pace)).toBe(1)
})

test('what the reader does in between is not run over', async () => {
  const { ran, entries, workspace } = ends([0, 0, 0])
  const pause = () => Promise.resolve(entries.pop())
  expect(await replay(session, 0, workspace, { ...pace, pause })).toBe(1)
  expect(ran).toHaveLength(1)
})
