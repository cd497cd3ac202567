import { expect, test } from 'vitest'
import { Terminal } from '../engine/process/terminal.ts'
import { Typist } from './testing.ts'

test.each(Array.from({ length: 40 }, (_, at) => at))(
  'Ctrl-C ends a command that is still being started, after %d turns',
  async turns => {
    const { session, world } = new Typist()
    const nowhere = { write: () => Promise.resolve(), close: () => undefined }
    const shell = await world.run(session.open(new Terminal(nowhere, { columns: 120, rows: 40 })))
    const before = world.now()
    const ran = world.run(shell.run('sleep 1000'))
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    shell.interrupt()
    expect((await ran).code).toBe(130)
    expect(world.now() - before).toBeLessThan(1_000_000)
  },
)
