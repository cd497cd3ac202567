import { expect, test } from 'vitest'
import { Multiplexed } from './multiplexed.ts'
import { capacity, type Reader } from './stream.ts'

async function collect(reader: Reader, name: string, into: string[]) {
  for (let text = await reader.read(); text !== undefined; text = await reader.read()) {
    into.push(...text.split(/^/m).map(line => `${name}: ${line}`))
  }
}

test('what two streams carry is read in the order in which it was written', async () => {
  const output = new Multiplexed()
  const read: string[] = []
  const done = Promise.all([collect(output.stdout, 'out', read), collect(output.stderr, 'err', read)])
  await output.write('stdout', 'one\n')
  await output.write('stdout', 'two\n')
  await output.write('stderr', 'oops\n')
  await output.write('stdout', 'three\n')
  output.close()
  await done
  expect(read.join('')).toBe('out: one\nout: two\nerr: oops\nout: three\n')
})

test('a stream that nobody reads keeps nobody waiting, and two of them are a broken pipe', async () => {
  const output = new Multiplexed()
  output.stderr.close()
  await output.write('stderr', 'x'.repeat(2 * capacity))
  await output.write('stdout', 'heard')
  expect(await output.stdout.read()).toBe('heard')
  output.stdout.close()
  await expect(output.write('stdout', 'more')).rejects.toThrow('Broken pipe')
})

test('a writer waits for room, and a read ends when it is aborted', async () => {
  const output = new Multiplexed()
  let isWritten = false
  const written = output.write('stdout', 'x'.repeat(capacity + 1)).then(() => (isWritten = true))
  const waiting = new AbortController()
  const read = output.stderr.read(waiting.signal)
  waiting.abort()
  expect(await read).toBeUndefined()
  expect(isWritten).toBe(false)
  await output.stdout.read()
  expect(await written).toBe(true)
})
