import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import { byteLength } from '../../engine/files/tree.ts'
import type { Process } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { type Call, Failure, tool } from '../tool.ts'
import { exchange, type Exchange, locationOf, NoResponse, type Request } from './exchange.ts'
import { header } from './message.ts'
import { hostHeader, parseUrl, resolveUrl, type Url } from './url.ts'

const redirects = 20

/** `wget URL`. Behaviour: GNU Wget and BusyBox. */
export const wget = tool(
  'qScO:P:T:t:U:Y:',
  async call => {
    const [first] = call.operands
    if (first === undefined) throw new Failure('missing URL', { code: 1, isUsage: true })
    let code = 0
    for (const text of call.operands) code = (await fetch(call, text)) || code
    return code
  },
  {
    usage: 2,
    long:
      'quiet=q output-document:=O directory-prefix:=P timeout:=T tries:=t user-agent:=U server-response=S spider ' +
      'header: post-data: no-check-certificate continue=c max-redirect: no-verbose',
  },
)

/** Says something of the progress, on stderr. */
const say = (call: Call, gnu: string, busybox: string) =>
  call.has('q') ? Promise.resolve() : call.process.stderr.write(call.pick(gnu, busybox))

async function fetch(call: Call, text: string): Promise<number> {
  let address = text
  for (let hop = 0; hop <= redirects; hop++) {
    const url = parseUrl(address)
    if (!url) throw new Failure(call.pick(`Invalid URL ${text}: Invalid host name`, `bad address '${text}'`))
    const answer = await ask(call, url, hop === 0 ? address : undefined)
    const next = locationOf(answer)
    if (next === undefined) return await finish(call, url, answer)
    address = resolveUrl(url, next)
    await say(call, `Location: ${next} [following]\n`, '')
  }
  throw new Failure(call.pick(`${redirects} redirections exceeded.`, 'too many redirections'), {
    code: call.pick(8, 1),
  })
}

async function ask(call: Call, url: Url, title: string | undefined): Promise<Exchange> {
  const { process } = call
  const place = `${url.host}:${url.port}`
  const shown = title === undefined || title.includes('://') ? title : `${url.scheme}://${hostHeader(url)}${url.path}`
  if (shown !== undefined) await say(call, `--${clock(process)}--  ${shown}\n`, '')
  const limit = Number(call.value('T') ?? 900) * 1000
  try {
    const answer = await exchange(process, url, requestOf(call), {
      limit,
      onResolved: found =>
        say(
          call,
          (found === url.host ? '' : `Resolving ${url.host} (${url.host})... ${found}\n`) +
            `Connecting to ${url.host}${found === url.host ? '' : ` (${url.host})|${found}|`}:${url.port}... `,
          `Connecting to ${hostHeader(url)} (${found}:${url.port})\n`,
        ),
      onConnected: () => say(call, 'connected.\nHTTP request sent, awaiting response... ', ''),
    })
    const { start, headers } = answer.response
    await say(call, `${start.replace(/^\S+ /, '')}\n`, '')
    if (call.has('S')) {
      // BusyBox ends at an error before it reads what comes after the first line.
      const shown = call.busybox && answer.status >= 400 ? [] : headers
      const lines = [start, ...shown.map(([name, value]) => `${name}: ${value}`)]
      await process.stderr.write(lines.map(line => `  ${line}\n`).join(''))
    }
    return answer
  } catch (error) {
    if (!(error instanceof NoResponse)) throw error
    throw failureOf(call, error, url, place)
  }
}

function failureOf(call: Call, { reason, address }: NoResponse, url: Url, place: string): Failure {
  const { host } = url
  const texts: Readonly<Record<string, string>> = {
    refused: 'Connection refused',
    noHost: call.pick('No route to host', 'Host is unreachable'),
    noNetwork: 'Network is unreachable',
    reset: 'Connection reset by peer',
    timeout: call.pick('Connection timed out', 'Operation timed out'),
    late: call.pick('Read error (Connection timed out) in headers.', 'download timed out'),
    empty: call.pick('No data received.', 'error getting response'),
    tls: call.pick('Unable to establish SSL connection.', 'error getting response: Connection reset by peer'),
  }
  const code = call.pick(4, 1)
  if (reason === 'unresolved') {
    return new Failure(call.pick(`unable to resolve host address ‘${host}’`, `bad address '${hostHeader(url)}'`), {
      code,
    })
  }
  const isConnecting = ['refused', 'noHost', 'noNetwork', 'timeout'].includes(reason)
  const text = texts[reason]!
  if (call.busybox)
    return new Failure(isConnecting ? `can't connect to remote host (${address}): ${text}` : text, { code })
  return new Failure(isConnecting ? `failed: ${text}. (${place})` : text, { code })
}

function requestOf(call: Call): Request {
  const body = call.value('post-data')
  const own = call.values('header').map(line => {
    const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(line) ?? []
    return [name, value] as const
  })
  return {
    method: call.has('spider') ? 'HEAD' : body === undefined ? 'GET' : 'POST',
    headers: [
      ['User-Agent', call.value('U') ?? call.pick('Wget/1.25.0', 'Wget')],
      ['Accept', '*/*'],
      ['Connection', 'close'],
      ...(body === undefined ? [] : [['Content-Type', 'application/x-www-form-urlencoded'] as const]),
      ...own,
    ],
    ...(body !== undefined && { body }),
  }
}

/** Writes what came to its file. */
async function finish(call: Call, url: Url, { response, status }: Exchange): Promise<number> {
  const { process } = call
  if (status >= 400) {
    if (call.busybox) throw new Failure(`server returned error: ${response.start}`)
    await say(call, `${clock(process)} ERROR ${response.start.replace(/^\S+ /, '').replace(' ', ': ')}.\n\n`, '')
    return 8
  }
  const bytes = byteLength(response.body)
  if (call.has('spider')) {
    await say(call, 'Remote file exists.\n\n', 'remote file exists\n')
    return 0
  }
  const type = (header(response, 'content-type') ?? 'text/html').replace(/;.*/, '')
  const size = header(response, 'content-length') === undefined ? 'unspecified' : String(bytes)
  const named = call.value('O')
  const name = named ?? freeName(call, (url.path.replace(/[?].*/, '').split('/').pop() ?? '') || 'index.html')
  const isStdout = named === '-'
  await say(
    call,
    `Length: ${size} [${type}]\nSaving to: ‘${isStdout ? 'STDOUT' : name}’\n\n`,
    isStdout ? 'writing to stdout\n' : `saving to '${name}'\n`,
  )
  if (isStdout) await process.stdout.write(response.body)
  else write(call, name, response.body)
  const base = name.replace(/.*\//, '')
  const bar = `${base.padEnd(20).slice(0, 20)} 100% |${'*'.repeat(32)}| ${String(bytes).padStart(5)}  0:00:00 ETA\n`
  await say(
    call,
    `     0K ${'.'.repeat(Math.min(50, Math.ceil(bytes / 1024))).padEnd(50)}       100% ${rate(bytes)}=0s\n\n` +
      `${clock(process)} (${rate(bytes)}B/s) - ${isStdout ? 'written to stdout' : `‘${name}’ saved`} [${bytes}${size === 'unspecified' ? '' : `/${bytes}`}]\n\n`,
    bar + (isStdout ? 'written to stdout\n' : `'${name}' saved\n`),
  )
  return 0
}

const rate = (bytes: number) => `${Math.max(1, Math.round(bytes / 50))}.${bytes % 10}M`

/** GNU's wget puts a number after a name that is there; BusyBox's refuses. */
function freeName(call: Call, name: string): string {
  const isThere = (candidate: string) => entryAt(call.process, call.path(candidate)) !== undefined
  if (!isThere(name)) return name
  if (call.busybox) throw new Failure(`can't open '${name}': File exists`)
  let count = 1
  while (isThere(`${name}.${count}`)) count++
  return `${name}.${count}`
}

function write(call: Call, name: string, text: string) {
  const { process } = call
  try {
    process.files.write(joinPath(joinPath(process.cwd, call.value('P') ?? '.'), name), text)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Failure(call.pick(`${name}: ${error.message}`, `can't open '${name}': ${error.message}`), {
      code: call.pick(3, 1),
    })
  }
}

const clock = (process: Process) => new Date(process.world.now()).toISOString().replace('T', ' ').slice(0, 19)
