import { alpinePackages, isOnline, type Package, removePackage, unknownPackage, unpackPackage } from './packages.ts'
import { type Call, tool } from './tool.ts'

const world = '/etc/apk/world'
const msPerRequest = 120
const basePackages = 16

const installed = ({ process }: Call) => process.files.read(world).split('\n').filter(Boolean)

export const apk = tool(
  'qUuvt:f',
  async given => {
    const call = given.has('q') ? { ...given, out: () => Promise.resolve() } : given
    const [command, ...names] = call.operands
    if (command === 'update') {
      if (!(await fetchIndex(call))) return 2
      await call.out(
        'v3.22.2 [https://dl-cdn.alpinelinux.org/alpine/v3.22/main]\nv3.22.2 [https://dl-cdn.alpinelinux.org/alpine/v3.22/community]\nOK: 26328 distinct packages available\n',
      )
      return 0
    }
    if (command === 'add') return add(call, names)
    if (command === 'del') return remove(call, names)
    if (command === 'info' || command === 'list') {
      await call.out(`${installed(call).sort().join('\n')}\n`)
      return 0
    }
    if (command === 'upgrade') {
      await summary(call)
      return 0
    }
    await call.out('apk-tools 2.14.9, compiled for x86_64.\n\nusage: apk [<OPTIONS>...] COMMAND [<ARGUMENTS>...]\n')
    return command === undefined
      ? 1
      : (await call.process.stderr.write(`ERROR: '${command}' is not an apk command. See 'apk --help'.\n`), 1)
  },
  { long: 'no-cache update-cache=U quiet=q virtual:=t upgrade=u no-progress' },
)

async function fetchIndex(call: Call): Promise<boolean> {
  const { process } = call
  const repositories = process.files.read('/etc/apk/repositories').split('\n').filter(Boolean)
  for (const url of repositories) {
    await process.sleep(msPerRequest)
    await call.out(`fetch ${url}/x86_64/APKINDEX.tar.gz\n`)
    if (!isOnline(process))
      await process.stderr.write(`WARNING: fetching ${url}: DNS: transient error (try again later)\n`)
  }
  return isOnline(process)
}

async function summary(call: Call) {
  const more = alpinePackages.filter(({ name }) => installed(call).includes(name))
  const size = 7 + Math.round(more.reduce((sum, one) => sum + one.size * 2, 0) / 1000)
  await call.out(`OK: ${size} MiB in ${basePackages + more.length} packages\n`)
}

async function add(call: Call, names: readonly string[]): Promise<number> {
  const { process } = call
  const online = await fetchIndex(call)
  const wanted: Package[] = []
  for (const name of names.map(word => word.replace(/[=<>~].*/, ''))) {
    const found = alpinePackages.find(one => one.name === name)
    if (installed(call).includes(name)) continue
    if (found && online) wanted.push(found)
    else {
      const reason = online
        ? unknownPackage(name, alpinePackages)
        : `unable to select packages:\n  ${name} (no such package):\n    required by: world[${name}]`
      await process.stderr.write(`ERROR: ${reason}\n`)
      return 1
    }
  }
  for (const [index, one] of wanted.entries()) {
    await process.sleep(msPerRequest)
    await call.out(`(${index + 1}/${wanted.length}) Installing ${one.name} (${one.version})\n`)
    unpackPackage(process, one)
  }
  if (wanted.length > 0) {
    process.files.write(world, `${[...installed(call), ...wanted.map(({ name }) => name)].sort().join('\n')}\n`)
    await call.out('Executing busybox-1.37.0-r19.trigger\n')
  }
  await summary(call)
  return 0
}

async function remove(call: Call, names: readonly string[]): Promise<number> {
  const { process } = call
  const gone = alpinePackages.filter(({ name }) => names.includes(name) && installed(call).includes(name))
  for (const [index, one] of gone.entries()) {
    await call.out(`(${index + 1}/${gone.length}) Purging ${one.name} (${one.version})\n`)
    removePackage(process, one)
  }
  process.files.write(
    world,
    `${installed(call)
      .filter(name => !gone.some(one => one.name === name))
      .join('\n')}\n`,
  )
  await summary(call)
  return 0
}
