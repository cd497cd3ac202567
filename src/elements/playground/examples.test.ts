import { beforeAll, expect, test } from 'vitest'
import { preload } from '../../docker/index.ts'
import { Rehearsal, VirtualWorld } from '../../docker/rehearsing.ts'
import { linesOf } from './example-lines.ts'
import { examples } from './examples.ts'

/** What has to be read in what an example prints. */
const printed: Readonly<Record<string, RegExp>> = {
  first: /Hello from Docker![^]*Exited \(0\)[^]*hello-world/,
  page: /안녕하세요![^]*반가워요!/,
  config: /syntax is ok[^]*hello from nginx/,
  volume: /OK\r?\n[^]*42\r?\n$/,
  mysql: /Database is uninitialized[^]*도커 노트/,
  network: /PONG[^]*Could not connect to Redis at cache[^]*"Name": "cache"/,
  port: /port is already allocated[^]*Created[^]*200 OK/,
  logs: /GET \/missing[^]*ID=debian[^]*nginx: master process/,
  restart: /(start\r?\n){4}3 exited/,
  commit: /A \/hello\.sh[^]*3번째[^]*sha256:[^]*3번째/,
  env: /APP_NAME=test[^]*LOG_LEVEL=info[^]*docker-notes debug/,
}

beforeAll(() => preload())

test.each(examples)('$id works on a new engine', async example => {
  const rehearsal = new Rehearsal({ world: new VirtualWorld(Date.UTC(2026, 10, 24), 1) })
  for (const image of example.images ?? []) await rehearsal.pull(image)
  let all = ''
  for (const { line, code = 0 } of linesOf(example)) {
    const ran = await rehearsal.type(line)
    expect({ line, code: ran.code, goesOn: ran.goesOn }, ran.output).toEqual({ line, code, goesOn: undefined })
    all += ran.output
  }
  expect(all).toMatch(printed[example.id] ?? /^$/)
})

test('ids are unique', () => {
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
})
