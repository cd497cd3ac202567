import { entryAt } from './flavour.ts'
import { canonicalName, lookUp } from './net/lookup.ts'
import { Failure, tool } from './tool.ts'

const version = '#1 SMP PREEMPT_DYNAMIC'

export const uname = tool(
  'asnrvmpio',
  async call => {
    const { hostname, hardware } = call.process.machine
    const parts = {
      s: 'Linux',
      n: hostname,
      r: hardware.kernel,
      v: version,
      m: hardware.architecture,
      o: entryAt(call.process, '/etc/alpine-release') ? 'Linux' : 'GNU/Linux',
    }
    const letters = call.has('a') ? 'snrvmo' : [...'snrvmo'].filter(letter => call.has(letter)).join('') || 's'
    await call.out(`${[...letters].map(letter => parts[letter as keyof typeof parts]).join(' ')}\n`)
    return 0
  },
  { long: 'all=a kernel-name=s nodename=n kernel-release=r kernel-version=v machine=m operating-system=o' },
)

/** `uname -m` by itself. */
export const arch = tool('', async ({ process, out }) => {
  await out(`${process.machine.hardware.architecture}\n`)
  return 0
})

export const hostname = tool(
  'fsidI',
  async call => {
    const { machine } = call.process
    const [wanted] = call.operands
    if (wanted !== undefined)
      throw new Failure(call.pick('you must be root to change the host name', `sethostname: Operation not permitted`))
    const addresses = machine.network
      .interfaces()
      .filter(({ name, address }) => name !== 'lo' && address !== undefined)
      .map(({ address }) => address!.replace(/\/.*/, ''))
    const [short = ''] = machine.hostname.split('.')
    const whole = call.has('f') || call.has('d') ? canonicalName(call.process) : ''
    if (whole === undefined)
      throw new Failure(call.pick('Name or service not known', `${machine.hostname}: Host name lookup failure`))
    const text = call.has('I')
      ? addresses.map(address => `${address} `).join('')
      : call.has('i')
        ? lookUp(call.process, machine.hostname).join(' ')
        : call.has('s')
          ? short
          : call.has('d')
            ? whole.replace(/^[^.]*\.?/, '')
            : call.has('f')
              ? whole
              : machine.hostname
    await call.out(text === '' && call.has('d') ? '' : `${text}\n`)
    return 0
  },
  { long: 'fqdn=f long=f short=s ip-address=i all-ip-addresses=I domain=d' },
)

export const nproc = tool(
  '',
  async ({ process, out }) => {
    await out(`${Math.max(1, Math.floor(process.machine.hardware.cpus))}\n`)
    return 0
  },
  { long: 'all' },
)

export const tty = tool('s', async call => {
  const isTerminal = call.process.isTerminal(0)
  if (!call.has('s')) await call.out(isTerminal ? '/dev/pts/0\n' : 'not a tty\n')
  return isTerminal ? 0 : 1
})

export const pwd = tool('LP', async call => {
  const { process } = call
  await call.out(`${call.has('P') ? process.files.realpath(process.cwd) : process.cwd}\n`)
  return 0
})
