import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normalise } from '../../sim/conformance/compare.mjs'
import { typed, wordsOf } from './testing.ts'

interface Step {
  readonly session: string
  readonly n: number
  readonly cmd: string
  readonly tty: boolean
  readonly rc: number
  readonly stdout: string
  readonly stderr: string
  readonly api?: readonly { readonly path: string }[]
}

const transcripts = new URL('../../sim/conformance/transcripts.jsonl', import.meta.url)
/** The recording machine shows through; and two pages without options, whose descriptions are then compared: ours are Korean. */
const excluded = ['help#6', 'help#39', 'help#40', 'nodaemon#5', 'help#35', 'help#37']

/** Steps in which the client asks the engine nothing. */
const alone = readFileSync(transcripts, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Step)
  .filter(({ session, n, cmd, tty, api = [] }) => {
    const asksNothing = api.every(({ path }) => path.endsWith('/_ping'))
    const isPlain = !tty && /^docker( [^|;&<>$`\\]*)?$/.test(cmd)
    return /^(help|typos|nodaemon)$/.test(session) && asksNothing && isPlain && !excluded.includes(`${session}#${n}`)
  })

test.each(alone.map(step => [`${step.session}#${step.n}`, step.cmd, step] as const))(
  '%s  $ %s',
  async (_, cmd, { rc, stdout, stderr }) => {
    const printed = await typed(wordsOf(cmd))
    expect({ rc: printed.rc, stdout: normalise(printed.stdout), stderr: normalise(printed.stderr) }).toEqual({
      rc,
      stdout: normalise(stdout),
      stderr: normalise(stderr),
    })
  },
)

/** Recorded from docker 28.2.2, up to the first line. */
test.each([
  ['docker -foo', 125, "unknown shorthand flag: 'f' in -foo"],
  ['docker -l foo ps', 1, 'Unable to parse logging level: foo'],
  ['docker -l', 125, "flag needs an argument: 'l' in -l"],
  ['docker container -z', 125, "unknown shorthand flag: 'z' in -z"],
  ['docker container --foo ls', 125, 'unknown flag: --foo'],
  ['docker help foo bar', 1, 'unknown help topic: foo bar'],
  ['docker help container foo', 1, 'unknown help topic: foo'],
  ['docker context foo', 1, 'docker: unknown command: docker context foo'],
  ['docker ps --version', 125, 'unknown flag: --version'],
  ['docker --context nope -H unix:///a ps', 1, 'conflicting options: cannot specify both --host and --context'],
  [
    'docker --host unix:///a -H unix:///b ps',
    1,
    'Failed to initialize: unable to resolve docker endpoint: Specify only one -H',
  ],
  [
    'docker -H unix:///nope.sock ps',
    1,
    'Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?',
  ],
  [
    'docker create --cpu-count 1 busybox',
    1,
    '"--cpu-count" is only supported on a Docker daemon running on windows, but the Docker daemon is running on linux',
  ],
  [
    'docker start --checkpoint x y',
    1,
    '"--checkpoint" is only supported on a Docker daemon with experimental features enabled',
  ],
])('$ %s', async (line, rc, first) => {
  const printed = await typed(wordsOf(line))
  expect([printed.rc, printed.stderr.split('\n')[0]]).toEqual([rc, first])
})

test('-h is on its way out: for docker itself on stderr, else on stdout', async () => {
  const warning = 'Flag shorthand -h has been deprecated, use --help\n'
  expect((await typed(['docker', '-h'])).stderr).toBe(warning)
  expect((await typed(['docker', 'ps', '-h'])).stdout).toMatch(`${warning}Usage:  docker ps [OPTIONS]\n`)
})

test('--help before a command is for the command, before nothing known for docker', async () => {
  expect((await typed(wordsOf('docker --help ps'))).stdout).toMatch('Usage:  docker ps [OPTIONS]\n')
  expect((await typed(wordsOf('docker container --help ls'))).stdout).toMatch('Usage:  docker container ls [OPTIONS]\n')
  expect((await typed(wordsOf('docker foo --help'))).stdout).toMatch('Usage:  docker [OPTIONS] COMMAND\n')
})

test.each([60, 80, 120])(
  'the options of help keep within a terminal of %i columns; Hangul takes two',
  async columns => {
    const { stdout } = await typed(wordsOf('docker run --help'), { tty: { columns } })
    const lines = stdout.slice(stdout.indexOf('Options:')).split('\n')
    const widths = lines.map(line => line.replaceAll(/[\uac00-\ud7a3]/g, '__').length)
    expect(Math.max(...widths)).toBeLessThan(columns)
  },
)

test.each(['swarm init', 'compose up -d', 'buildx ls', 'stack', 'trust --help', 'build .'])(
  'docker %s says in one sentence that it is not simulated',
  async line => {
    const { rc, stdout, stderr } = await typed(['docker', ...line.split(' ')])
    expect([rc, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^(ERROR: )?이 시뮬레이터는 [^\n]+\n$/)
  },
)

test('no command line breaks the client', async () => {
  const words =
    'docker run ps container ls -it --rm --name=x -p 80:80 -- --format {{.ID}} {{ -e =v -m 1g 한글 é \u0000 \ud800 \u{1f40b} = - --mount type=bind, --'
      .split(' ')
      .concat('', ' ', '"')
  let seed = 7
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  for (let i = 0; i < 2000; i++) {
    const line = Array.from({ length: random(7) }, () => words[random(words.length)]!)
    if (random(3) === 0) line.push(String.fromCodePoint(...Array.from({ length: random(6) }, () => random(0x10ffff))))
    const { rc } = await typed(['docker', ...line])
    expect(rc, line.join(' ')).toBeTypeOf('number')
  }
})
