import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { preload, Session, type SessionOptions } from '../docker/index.ts'
import { Collector } from './run-line.ts'
import { VirtualWorld } from './virtual-world.ts'

/** Figures of the simulator; budgets are DESIGN.md's, section 8. Nothing here fails: tests do not look at clocks. */
const start = Date.UTC(2026, 10, 24, 9)

interface Bench {
  readonly session: Session
  run(line: string): Promise<string>
}

async function fresh(image: string, options: Partial<SessionOptions> = {}): Promise<Bench> {
  const world = new VirtualWorld(start)
  const session = new Session({ world, ...options })
  const run = async (line: string) => {
    const into = new Collector()
    await world.run(session.start(line, { stdout: into, stderr: into }).exit)
    return into.text
  }
  await run(`docker pull -q ${image}`)
  return { session, run }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const print = (what: string, figure: string, budget = '') => {
  console.log(`${what.padEnd(52)} ${figure.padStart(12)}  ${budget}`)
}

async function commandsASecond() {
  const { run } = await fresh('busybox')
  const lines = ['docker ps -a', 'docker images', 'docker network ls', 'docker run --rm busybox true', 'docker version']
  const rounds = 100
  const took = await timed(async () => {
    for (let round = 0; round < rounds; round++) for (const line of lines) await run(line)
  })
  print('commands a second', ((rounds * lines.length * 1000) / took).toFixed(0))
}

async function lifeOfAThousand() {
  const { run } = await fresh('busybox')
  const took = await timed(async () => {
    await run('for i in $(seq 1000); do docker create --name c$i busybox true; done')
    await run('docker start $(docker ps -aq)')
    await run('docker rm -f $(docker ps -aq)')
  })
  print('create, start, rm of 1,000 containers', ms(took))
}

async function listOfTenThousand() {
  const one = await fresh('busybox')
  await one.run('docker create --name model busybox true')
  const snapshot = one.session.snapshot()
  const [model] = Object.values(snapshot.state.containers)
  if (!model) throw new Error('no container was made')
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const id = index.toString(16).padStart(64, '0')
    return [id, { ...model, id, name: `c${String(index)}` }] as const
  })
  const state = { ...snapshot.state, containers: Object.fromEntries(many) }
  const { run } = await fresh('busybox', { snapshot: { ...snapshot, state } })
  await run('docker ps -a')
  print('docker ps -a with 10,000 containers', ms(await timed(() => run('docker ps -a'))), '≤ 100 ms')
}

async function snapshot() {
  const { session, run } = await fresh('nginx')
  for (let index = 0; index < 20; index++)
    await run(`docker run -d --name web${String(index)} -p ${String(8000 + index)}:80 nginx`)
  let json = ''
  const took = await timed(() => Promise.resolve((json = JSON.stringify(session.snapshot()))))
  print('snapshot of 20 running containers', kb(json.length), '< 200 KB')
  print('taking it', ms(took))
}

async function bundle() {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: 'src/docker/index.ts', formats: ['es'] } },
  })) as Rolldown.RolldownOutput[]
  const chunks = output[0]?.output.filter(part => part.type === 'chunk') ?? []
  const size = (chunk: Rolldown.OutputChunk) => gzipSync(chunk.code, { level: 9 }).length
  const entry = chunks.find(chunk => chunk.isEntry)
  const first = new Set([entry?.fileName, ...(entry?.imports ?? [])])
  const sum = (some: readonly Rolldown.OutputChunk[]) => some.reduce((total, chunk) => total + size(chunk), 0)
  print('bundle for the browser, gz, first load', kb(sum(chunks.filter(chunk => first.has(chunk.fileName)))), '≤ 60 KB')
  print('… loaded when first used', kb(sum(chunks.filter(chunk => !first.has(chunk.fileName)))))
}

// The virtual clock cannot see that a module comes.
await preload()
for (const measure of [commandsASecond, lifeOfAThousand, listOfTenThousand, snapshot, bundle]) await measure()
