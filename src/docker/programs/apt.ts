import type { Process } from '../engine/process/types.ts'
import { entryAt } from './flavour.ts'
import { debianPackages, isOnline, type Package, removePackage, unknownPackage, unpackPackage } from './packages.ts'
import { type Call, tool } from './tool.ts'

const lists = '/var/lib/apt/lists'
const status = '/var/lib/dpkg/status'
const msPerRequest = 120

/** `deb` sources of the image: the first address, and its suites. */
function source(process: Process) {
  const folder = '/etc/apt/sources.list.d'
  const name = entryAt(process, folder)?.type === 'directory' ? process.files.list(folder)[0] : undefined
  const text = name === undefined ? '' : process.files.read(`${folder}/${name}`)
  const [, url = 'http://deb.debian.org/debian'] = /^URIs: (\S+?)\/?$/m.exec(text) ?? []
  const suites = [...text.matchAll(/^URIs: (\S+?)\/?\nSuites: (.*)$/gm)].flatMap(([, address = '', names = '']) =>
    names.split(' ').map(suite => ({ address, suite })),
  )
  return { url, suites }
}

const installed = (process: Process) =>
  new Set([...process.files.read(status).matchAll(/^Package: (\S+)$/gm)].map(([, name]) => name!))

export const apt = tool(
  'yqVtmf',
  async call => {
    const { process, name } = call
    const [command, ...names] = call.operands
    if (name === 'apt' && !process.isTerminal(1) && command !== undefined) {
      await process.stderr.write(
        '\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n\n',
      )
    }
    if (process.user.uid !== 0 && command !== 'list' && command !== 'search' && command !== 'show') {
      await process.stderr.write(
        'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\n' +
          'E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?\n',
      )
      return 100
    }
    if (command === 'update') return update(call)
    if (command === 'install') return install(call, names)
    if (command === 'remove' || command === 'purge') return remove(call, names)
    if (command === 'upgrade' || command === 'dist-upgrade' || command === 'full-upgrade' || command === 'autoremove') {
      await reading(call)
      await call.out('0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n')
      return 0
    }
    if (command === 'clean' || command === 'autoclean') return 0
    if (command === 'list') {
      await call.out(
        `Listing...\n${[...installed(process)]
          .sort()
          .map(one => `${one}/now amd64 [installed]\n`)
          .join('')}`,
      )
      return 0
    }
    await process.stderr.write(`E: Invalid operation ${command ?? ''}\n`)
    return 100
  },
  {
    usage: 100,
    long: 'yes=y assume-yes=y quiet=q no-install-recommends no-install-suggests fix-missing=m installed allow-unauthenticated purge',
  },
)

async function reading(
  call: Call,
  steps = ['Reading package lists', 'Building dependency tree', 'Reading state information'],
) {
  const done = call.process.isTerminal(1) ? ' Done' : ''
  if (!call.has('q')) await call.out(steps.map(step => `${step}...${done}\n`).join(''))
}

async function update(call: Call): Promise<number> {
  const { process } = call
  const { suites } = source(process)
  const online = isOnline(process)
  const host = /\/\/([^/]+)/.exec(suites[0]?.address ?? '')?.[1] ?? 'deb.debian.org'
  for (const [index, { address, suite }] of suites.entries()) {
    await process.sleep(msPerRequest)
    if (online) await call.out(`Get:${index + 1} ${address} ${suite} InRelease [${126 + index * 7} kB]\n`)
    else await call.out(`Ign:${index + 1} ${address} ${suite} InRelease\n`)
  }
  if (!online) {
    await reading(call, ['Reading package lists'])
    const warnings = suites.map(
      ({ address, suite }) =>
        `W: Failed to fetch ${address}/dists/${suite}/InRelease  Temporary failure resolving '${host}'\n`,
    )
    await process.stderr.write(
      `${warnings.join('')}W: Some index files failed to download. They have been ignored, or old ones used instead.\n`,
    )
    return 0
  }
  for (const { address, suite } of suites) {
    const name = `${address.replace(/^\w+:\/\//, '')}/dists/${suite}/InRelease`.replaceAll('/', '_')
    process.files.write(`${lists}/${name}`, `Suite: ${suite}\n`)
  }
  await call.out('Fetched 9319 kB in 1s (9319 kB/s)\n')
  await reading(call, ['Reading package lists'])
  return 0
}

async function install(call: Call, names: readonly string[]): Promise<number> {
  const { process } = call
  await reading(call)
  const isUpdated = process.files.list(lists).some(name => name.endsWith('InRelease'))
  const there = installed(process)
  const wanted: Package[] = []
  for (const word of names) {
    const name = word.replace(/[=:].*/, '')
    const found = debianPackages.find(one => one.name === name)
    if (there.has(name)) await call.out(`${name} is already the newest version.\n`)
    else if (!isUpdated || !found) {
      const text = isUpdated ? unknownPackage(name, debianPackages) : `Unable to locate package ${name}`
      await process.stderr.write(`E: ${text}\n`)
      return 100
    } else wanted.push(found)
  }
  const count = `0 upgraded, ${wanted.length} newly installed, 0 to remove and 0 not upgraded.\n`
  if (wanted.length === 0) {
    await call.out(count)
    return 0
  }
  const { url, suites } = source(process)
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  await call.out(
    `The following NEW packages will be installed:\n  ${wanted
      .map(({ name }) => name)
      .sort()
      .join(' ')}\n${count}` +
      `Need to get ${total} kB of archives.\nAfter this operation, ${total * 3} kB of additional disk space will be used.\n`,
  )
  if (!isOnline(process)) {
    await process.stderr.write(
      `E: Failed to fetch ${url}/pool/main/${wanted[0]!.name}  Temporary failure resolving\nE: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?\n`,
    )
    return 100
  }
  for (const [index, { name, version, size }] of wanted.entries()) {
    await process.sleep(msPerRequest)
    await call.out(
      `Get:${index + 1} ${url} ${suites[0]?.suite ?? 'stable'}/main amd64 ${name} amd64 ${version} [${size} kB]\n`,
    )
  }
  await process.stderr.write('debconf: delaying package configuration, since apt-utils is not installed\n')
  await call.out(`Fetched ${total} kB in 0s (${total * 5} kB/s)\n`)
  for (const [index, one] of wanted.entries()) {
    await call.out(`Selecting previously unselected package ${one.name}.\n`)
    if (index === 0) await call.out('(Reading database ... 6089 files and directories currently installed.)\n')
    await call.out(
      `Preparing to unpack .../${one.name}_${one.version}_amd64.deb ...\nUnpacking ${one.name} (${one.version}) ...\n`,
    )
    unpackPackage(process, one)
    process.files.write(
      status,
      `\nPackage: ${one.name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${one.version}\n`,
      { append: true },
    )
  }
  for (const { name, version } of wanted) await call.out(`Setting up ${name} (${version}) ...\n`)
  return 0
}

async function remove(call: Call, names: readonly string[]): Promise<number> {
  const { process } = call
  await reading(call)
  const there = installed(process)
  const gone = debianPackages.filter(({ name }) => names.includes(name) && there.has(name))
  for (const name of names.filter(name => !there.has(name)))
    await call.out(`Package '${name}' is not installed, so not removed\n`)
  if (gone.length > 0)
    await call.out(`The following packages will be REMOVED:\n  ${gone.map(({ name }) => name).join(' ')}\n`)
  await call.out(`0 upgraded, 0 newly installed, ${gone.length} to remove and 0 not upgraded.\n`)
  for (const one of gone) {
    removePackage(process, one)
    const blocks = process.files
      .read(status)
      .split('\n\n')
      .filter(block => !block.trimStart().startsWith(`Package: ${one.name}\n`))
    process.files.write(status, blocks.join('\n\n'))
    await call.out(`Removing ${one.name} (${one.version}) ...\n`)
  }
  return 0
}
