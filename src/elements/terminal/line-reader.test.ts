import { expect, test } from 'vitest'
import type { Workspace } from '../workspace/types.ts'
import { LineReader } from './line-reader.ts'

/** A shell whose lines go on after a `\`, and whose commands run until they are ended. */
function reader() {
  const seen: string[] = []
  let end = () => undefined as unknown
  const workspace = {
    cwd: '/work',
    running: undefined as string | undefined,
    type: (keys: string) => seen.push(`type ${keys}`),
    needsMore: (line: string) => Promise.resolve(line.endsWith('\\')),
    on: () => () => undefined,
  }
  const run = (line: string) => {
    seen.push(`run ${line}`)
    return new Promise<boolean>(resolve => {
      end = () => {
        resolve(true)
      }
    })
  }
  return { seen, workspace, end: () => end(), lines: new LineReader(workspace as unknown as Workspace, run) }
}

test('lines are commands, or go to what runs', async () => {
  const { seen, workspace, lines, end } = reader()
  const taken = lines.take('cat')
  await new Promise(resolve => setTimeout(resolve))
  workspace.running = 'cat'
  end()
  await taken
  await lines.take('안녕')
  expect(seen).toEqual(['run cat', 'type 안녕\r'])
})

test('a command goes on over lines until it is whole', async () => {
  const { seen, lines, end } = reader()
  await lines.take('docker run \\')
  expect(lines.prompt).toBe('/work $ docker run \\\n> ')
  const taken = lines.take('nginx')
  await new Promise(resolve => setTimeout(resolve))
  end()
  await taken
  expect(seen).toEqual(['run docker run \\\nnginx'])
  expect(lines.prompt).toBe('/work $ ')
})

test('Ctrl-C forgets a command that is not whole', async () => {
  const { lines } = reader()
  await lines.take('echo \\')
  lines.drop()
  expect(lines.prompt).toBe('/work $ ')
})
