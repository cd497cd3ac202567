import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import { byteLength } from '../../engine/files/tree.ts'
import type { Process, Program } from '../../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from '../args.ts'
import { requestOf } from './curl-request.ts'
import { exchange, type Exchange, locationOf, NoResponse, type Request } from './exchange.ts'
import { parseUrl, resolveUrl, type Url } from './url.ts'
import { progress, verbose, writeOut } from './curl-report.ts'
import { Trouble, troubleOf } from './curl-trouble.ts'

const short = 'sSIiLfvkgG#46NRVZ0o:OX:d:H:w:m:A:e:u:b:T:hq'
const long =
  'silent=s show-error=S head=I include=i show-headers=i location=L fail=f verbose=v insecure=k globoff=g get=G ' +
  'progress-bar=# ipv4=4 ipv6=6 no-buffer=N remote-time=R version=V output:=o remote-name=O request:=X data:=d ' +
  'data-ascii:=d data-raw: data-binary: data-urlencode: json: header:=H write-out:=w max-time:=m user-agent:=A ' +
  'referer:=e user:=u cookie:=b upload-file:=T http1.1 http1.0=0 compressed connect-timeout: max-redirs: retry: ' +
  'retry-delay: retry-connrefused http0.9 fail-with-body parallel=Z url: create-dirs no-progress-meter help=h'

const version =
  'curl 8.23.0 (x86_64-pc-linux-gnu) libcurl/8.23.0\nRelease-Date: 2026-10-14\nProtocols: http\nFeatures: Largefile\n'

const hint = "curl: try 'curl --help' or 'curl --manual' for more information\n"

/** `curl`: HTTP/1.1 to what is on the simulated network. */
export const curl: Program = async process => {
  const complain = (text: string) => process.stderr.write(text)
  let given: Arguments
  try {
    given = parseArguments(process.argv.slice(1), short, long)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const option = /'(-*)([^']*)'/.exec(error.message)
    const name = option ? `${option[1] === '' ? '-' : option[1]!}${option[2]!}` : ''
    const what = error.message.includes('requires an argument') ? 'requires parameter' : 'is unknown'
    await complain(`curl: option ${name}: ${what}\n${hint}`)
    return 2
  }
  if (given.has('V')) {
    await process.stdout.write(version)
    return 0
  }
  const urls = [...given.operands, ...given.values('url')]
  if (urls.length === 0) {
    await complain(`${process.argv.length > 1 ? 'curl: (2) no URL specified\n' : ''}${hint}`)
    return 2
  }
  let code = 0
  for (const [index, url] of urls.entries()) code = await transfer(process, given, url, given.values('o')[index])
  return code
}

async function transfer(process: Process, given: Arguments, text: string, file: string | undefined): Promise<number> {
  const began = process.world.now()
  let result: { url: Url; exchange: Exchange; redirects: number } | undefined
  let trouble: Trouble | undefined
  try {
    result = await follow(process, given, text)
    const { status } = result.exchange
    if ((given.has('f') || given.has('fail-with-body')) && status >= 400) {
      trouble = new Trouble(22, `The requested URL returned error: ${status}`)
      if (given.has('f') && hasMeter(process, given, file)) await process.stderr.write(progress())
    }
    if (!trouble || given.has('fail-with-body')) await deliver(process, given, result, file)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    trouble = error
  }
  if (trouble && (!given.has('s') || given.has('S'))) {
    await process.stderr.write(`curl: (${trouble.code}) ${trouble.message}\n`)
  }
  const format = given.value('w')
  if (format !== undefined) {
    const elapsed = process.world.now() - began + process.world.random() * 2
    await process.stdout.write(
      writeOut(format, { text, result, elapsed, code: trouble?.code ?? 0, message: trouble?.message ?? '' }),
    )
  }
  return trouble?.code ?? 0
}

/** Asks, and with `-L` asks on where it is sent to. */
async function follow(process: Process, given: Arguments, text: string) {
  const most = Number(given.value('max-redirs') ?? 50)
  let [address, redirects] = [text, 0]
  let request = await requestOf(process, given)
  for (;;) {
    const url = urlOf(address, given, request)
    const answer = await ask(process, given, url, request)
    if (given.has('v')) await process.stderr.write(verbose.received(answer.response))
    const next = given.has('L') ? locationOf(answer) : undefined
    if (next === undefined) return { url, exchange: answer, redirects }
    if (++redirects > most) throw new Trouble(47, `Maximum (${most}) redirects followed`)
    address = resolveUrl(url, next)
    if (![307, 308].includes(answer.status) && request.method === 'POST' && !given.has('X')) {
      request = { method: 'GET', headers: request.headers.filter(([name]) => name !== 'Content-Type') }
    }
  }
}

function urlOf(text: string, given: Arguments, { body }: Request): Url {
  const url = parseUrl(text)
  if (!url) throw new Trouble(3, 'URL rejected: No host part in the URL')
  if (url.scheme !== 'http' && url.scheme !== 'https') throw new Trouble(1, `Protocol "${url.scheme}" not supported`)
  if (!given.has('G') || body === undefined) return url
  return { ...url, path: `${url.path}${url.path.includes('?') ? '&' : '?'}${body}` }
}

async function ask(process: Process, given: Arguments, url: Url, request: Request): Promise<Exchange> {
  const began = process.world.now()
  const sent = given.has('G') ? { method: request.method, headers: request.headers } : request
  const isVerbose = given.has('v')
  const say = (text: string) => (isVerbose ? process.stderr.write(text) : Promise.resolve())
  const seconds = (option: string) => (given.has(option) ? { limit: Number(given.value(option)) * 1000 } : {})
  const connectLimit = seconds('connect-timeout').limit
  try {
    return await exchange(process, url, sent, {
      ...seconds('m'),
      ...(connectLimit !== undefined && { connectLimit }),
      onResolved: address => say(verbose.trying(url, address)),
      onConnected: address => say(verbose.connected(url, address)),
      onSent: text => say(verbose.sent(text)),
    })
  } catch (error) {
    if (!(error instanceof NoResponse)) throw error
    throw troubleOf(error, url, process.world.now() - began)
  }
}

/** Whether the meter is shown: not where what comes goes to the terminal. */
const hasMeter = (process: Process, given: Arguments, file: string | undefined) =>
  !given.has('s') && !given.has('no-progress-meter') && !((file ?? '-') === '-' && process.isTerminal(1))

/** Writes the response to where it is wanted. */
async function deliver(
  process: Process,
  given: Arguments,
  { url, exchange: { response } }: { url: Url; exchange: Exchange },
  output: string | undefined,
): Promise<void> {
  const named = url.path.replace(/[?].*/, '').split('/').pop() ?? ''
  const file = output ?? (given.has('O') ? named || 'curl_response' : undefined)
  if (file !== undefined && output === undefined && named === '' && !given.has('s'))
    await process.stderr.write('Warning: No remote filename, uses "curl_response"\n')
  const head = `${[response.start, ...response.headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n`
  const text = given.has('I') ? head : (given.has('i') ? head : '') + response.body
  const isShown = file === undefined || file === '-'
  if (hasMeter(process, given, file)) await process.stderr.write(progress(byteLength(response.body)))
  if (isShown) {
    await process.stdout.write(text)
    return
  }
  try {
    process.files.write(joinPath(process.cwd, file), text)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    await process.stderr.write(`Warning: Failed to open the file ${file}: ${error.message}\n`)
    throw new Trouble(23, `client returned ERROR on write, ${byteLength(text)} was not 0`)
  }
}
