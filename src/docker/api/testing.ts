import { emptyDirectory, type Directory, type RegularFile } from '../engine/files/tree.ts'
import { Engine } from '../engine/engine.ts'
import type { Image } from '../engine/image/types.ts'
import { initialState } from '../engine/initial.ts'
import { readAll } from '../engine/process/stream.ts'
import type { Program } from '../engine/process/types.ts'
import { putImage, type State } from '../engine/state.ts'
import { randomHex } from '../engine/world.ts'
import { VirtualWorld } from '../session/virtual-world.ts'
import type { ApiCall, Hijacked } from './api.ts'
import type { Api } from './client.ts'
import type { CreateBody } from './endpoints/container.ts'
import { preloadRoutes } from './routes/index.ts'
import { connectApi } from './server.ts'

// The virtual clock cannot see that a module comes.
await Promise.all([preloadRoutes(), import('../engine/container/health.ts')])

const text = (data: string, mode = 0o644): RegularFile => ({ type: 'file', mode, uid: 0, gid: 0, mtime: 0, data })

const folder = (entries: Directory['entries'] = {}): Directory => ({ ...emptyDirectory, entries })

/** What the test image's executables do. */
export const programs: Readonly<Record<string, Program>> = {
  true: () => Promise.resolve(0),
  exit: ({ argv }) => Promise.resolve(Number(argv[1])),
  echo: async ({ argv, stdout }) => {
    await stdout.write(`${argv.slice(1).join(' ')}\n`)
    return 0
  },
  complain: async ({ argv, stderr }) => {
    await stderr.write(`${argv.slice(1).join(' ')}\n`)
    return 1
  },
  sleep: async process => {
    await process.sleep(Number(process.argv[1]) * 1000)
    return 0
  },
  /** Ends with 0 at SIGTERM. */
  serve: process =>
    new Promise((resolve, reject) => {
      process.on('TERM', () => {
        resolve(0)
      })
      process.sleep(1e9).catch(reject)
    }),
  tick: async process => {
    for (let count = 1; count <= Number(process.argv[1]); count++) {
      await process.stdout.write(`tick ${count}\n`)
      await process.sleep(1000)
    }
    return 0
  },
  cat: async ({ argv, stdin, stdout, files }) => {
    if (argv[1] !== undefined) {
      await stdout.write(files.read(argv[1]))
      return 0
    }
    for (let line = await stdin.read(); line !== undefined; line = await stdin.read()) await stdout.write(line)
    return 0
  },
  touch: ({ argv, files }) => {
    files.write(argv[1]!, argv[2] ?? '')
    return Promise.resolve(0)
  },
  env: async ({ env, stdout }) => {
    await stdout.write(
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    )
    return 0
  },
  pwd: async ({ cwd, stdout }) => {
    await stdout.write(`${cwd}\n`)
    return 0
  },
}

const executable = (program: string): RegularFile => ({ ...text('', 0o755), program })

/** An image `box` of the programs above. */
export const box: Image = {
  id: `sha256:${'b0'.repeat(32)}`,
  tags: ['box:latest'],
  digests: [],
  parent: '',
  comment: '',
  author: '',
  created: 0,
  architecture: 'amd64',
  size: 1000,
  layers: [`sha256:${'1a'.repeat(32)}`],
  history: [],
  config: {
    Cmd: ['true'],
    Entrypoint: null,
    Env: null,
    Labels: null,
    OnBuild: null,
    User: '',
    Volumes: null,
    WorkingDir: '',
  },
  files: folder({
    bin: folder({
      ...Object.fromEntries(Object.keys(programs).map(name => [name, executable(name)])),
      broken: text('no program', 0o755),
    }),
    etc: folder({ passwd: text('root:x:0:0:root:/root:/bin/sh\nme:x:1000:1000::/home/me:/bin/sh\n') }),
    data: folder({ seed: text('seed\n') }),
    tmp: folder(),
  }),
}

const start = Date.UTC(2026, 10, 24, 9)

/** An engine with the image `box`, its API, whose answers take no real time, and a clock that jumps when everything waits. */
export function testEngine(change: (state: State) => State = state => state, seed = 1) {
  const world = new VirtualWorld(start, seed)
  const calls: ApiCall[] = []
  const host = folder({
    etc: folder({ hostname: text('docker-host\n'), 'resolv.conf': text('nameserver 10.0.0.1\n') }),
    work: folder(),
  })
  const state = change(
    putImage(
      initialState(host, start, () => randomHex(world, 64)),
      box,
    ),
  )
  const engine = new Engine({
    world,
    programs: name => programs[name],
    registry: {
      find: () => Promise.resolve(undefined),
      tags: () => Promise.resolve([]),
      search: () => Promise.resolve([]),
    },
    state,
  })
  const messages: unknown[] = []
  const connected = connectApi(
    engine,
    call => calls.push(call),
    ({ path }, message) => messages.push({ path, message }),
  )
  const api: Api = (endpoint, request, signal) => world.run(connected(endpoint, request, signal))
  const body = (settings: Partial<CreateBody>, hostConfig: CreateBody['HostConfig'] = {}): CreateBody => ({
    Image: 'box',
    HostConfig: hostConfig,
    NetworkingConfig: { EndpointsConfig: {} },
    ...settings,
  })
  return {
    engine,
    api,
    world,
    calls,
    /** What the calls' streams of JSON brought. */
    messages,
    body,
    /** Makes a container; gives its id. */
    create: async (
      name: string,
      cmd: string,
      hostConfig: CreateBody['HostConfig'] = {},
      settings: Partial<CreateBody> = {},
    ) => {
      const config = body({ ...(cmd !== '' && { Cmd: cmd.split(' ') }), ...settings }, hostConfig)
      const { Id } = await api('POST /containers/create', { name, body: config })
      return Id
    },
    inspect: (id: string) => api('GET /containers/{id}/json', { id }),
    /** Waits in virtual time. */
    run: <T>(promise: Promise<T>) => world.run(promise),
    /** What a container wrote, as `docker logs` shows it. */
    logs: async (id: string) => {
      const streams = await api('GET /containers/{id}/logs', { id, stdout: 1, stderr: 1 })
      return (await output(streams)).join('')
    },
  }
}

/** All that comes from a process, stdout and stderr apart. */
export const output = ({ stdout, stderr }: Hijacked) => Promise.all([readAll(stdout), readAll(stderr)])
