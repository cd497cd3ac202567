import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { preload, Session, type Snapshot } from '../docker/index.ts'
import { VirtualWorld } from '../docker/rehearsing.ts'
import { violations } from './invariants.ts'
import { runLine } from './run-line.ts'

const start = Date.UTC(2026, 10, 24, 9)

// The virtual clock cannot see that a module comes: a command would be out of time before it began.
beforeAll(preload)

/** Runs lines one after the other, each for at most `patience` milliseconds of the session's time. */
async function play(lines: readonly string[], patience = 30_000) {
  const world = new VirtualWorld(start)
  const session = new Session({ world })
  const outputs: string[] = []
  for (const line of ['docker pull -q busybox', 'docker pull -q nginx', ...lines]) {
    const { stdout, stderr } = await world.run(runLine(session, world, line, patience))
    outputs.push(stdout + stderr)
    expect(violations(session.state), line).toEqual([])
  }
  return { session, outputs }
}

const name = fc.constantFrom('db', 'web', 'web2')
const image = fc.constantFrom('busybox', 'nginx', 'nosuch')
const network = fc.constantFrom('net1', 'net2', 'bridge', 'host', 'none')
const volume = fc.constantFrom('v1', 'v2', '/anon')
const command = fc.oneof(
  fc.tuple(name, image).map(([n, i]) => `docker run -d --name ${n} ${i}`),
  fc
    .tuple(name, fc.constantFrom('8080:80', '8081:80', '80'))
    .map(([n, p]) => `docker run -d --name ${n} -p ${p} nginx`),
  fc
    .tuple(name, volume)
    .map(([n, v]) => `docker run -d --name ${n} -v ${v}:/data busybox sleep 100`.replace('/anon:', '')),
  fc.tuple(name, network).map(([n, w]) => `docker run -d --network ${w} --name ${n} busybox sleep 100`),
  fc
    .tuple(
      fc.constantFrom(
        'start',
        'stop -t 1',
        'restart -t 1',
        'kill',
        'pause',
        'unpause',
        'rm',
        'rm -f',
        'rm -fv',
        'wait',
      ),
      name,
    )
    .map(([verb, n]) => `docker ${verb} ${n}`),
  fc.tuple(name, name).map(([from, to]) => `docker rename ${from} ${to}`),
  fc.tuple(fc.constantFrom('create', 'rm'), network).map(([verb, w]) => `docker network ${verb} ${w}`),
  fc
    .tuple(fc.constantFrom('connect', 'disconnect'), network, name)
    .map(([verb, w, n]) => `docker network ${verb} ${w} ${n}`),
  fc
    .tuple(fc.constantFrom('create', 'rm'), fc.constantFrom('v1', 'v2'))
    .map(([verb, v]) => `docker volume ${verb} ${v}`),
  fc.constantFrom(
    'docker container prune -f',
    'docker network prune -f',
    'docker volume prune -af',
    'docker system prune -af',
    'docker rmi busybox',
    'docker rmi -f nginx',
    'docker commit web mine',
    'docker exec web touch /x',
    'docker run --rm busybox true',
  ),
)

test('no sequence of commands breaks the state', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 12 }), async lines => {
      await play(lines)
    }),
    { numRuns: 60, seed: 7 },
  )
})

test('a snapshot holds everything: taken again after restoring it is the same', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 10 }), async lines => {
      const { session } = await play(lines)
      const snapshot = JSON.parse(JSON.stringify(await session.snapshot())) as Snapshot
      const again = await Session.restore(snapshot, { world: new VirtualWorld(snapshot.time) })
      expect(JSON.parse(JSON.stringify(await again.snapshot()))).toEqual(snapshot)
    }),
    { numRuns: 25, seed: 11 },
  )
})

test('whatever is typed, the session goes on', { timeout: 120_000 }, async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'docker',
      'run',
      'ps',
      '-it',
      '--rm',
      '-p',
      '--format',
      '{{.Names}}',
      '|',
      '&&',
      '$(',
      '"',
      "'",
      '`',
      '>',
      '<<EOF',
      '\n',
      '컨테이너',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 10 }), async line => {
      const { outputs } = await play([line.join(' '), 'echo still here'])
      expect(outputs.at(-1)).toBe('still here\n')
    }),
    { numRuns: 150, seed: 3 },
  )
})

test.each([
  ['a loop without end', 'while true; do :; done'],
  ['a fork bomb', ':(){ :|:& };:'],
  ['yes', 'yes > /dev/null'],
  ['deep recursion', 'f() { f; }; f'],
  ['a container that talks without end', 'docker run --rm busybox sh -c "while true; do echo x; done"'],
])('%s can be ended, and the session goes on', { timeout: 60_000 }, async (_, line) => {
  const { outputs } = await play([line, 'echo still here'], 300)
  expect(outputs.at(-1)).toBe('still here\n')
})
