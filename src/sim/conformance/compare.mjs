#!/usr/bin/env node
// Compares a replay of transcripts with the recording of real Docker, and prints how much agrees.
//
//   node compare.mjs RECORDED.jsonl ACTUAL.jsonl [--show N] [--only SESSION] [--json]
//
// Each line of either file is one command: {session, n, cmd, tty, rc, stdout, stderr, …}. A step agrees when the exit
// code, stdout and stderr do, after what no two runs of real Docker share (ids, times, sizes, random names, layer
// lists, versions) is blanked. What is typed into a terminal is compared as the screen it leaves, not byte by byte.
// Steps named in excluded.json beside the recording are left out: real Docker disagrees with itself there, or the
// recording machine shows through. Help pages are compared by their options, types and subcommands alone: descriptions are the simulator's own.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The screen that a stream of terminal output leaves: carriage returns, cursor moves and erasures applied. */
export function screen(text) {
  const rows = [[]]
  let y = 0,
    x = 0
  const put = c => {
    while (rows.length <= y) rows.push([])
    while (rows[y].length < x) rows[y].push(' ')
    rows[y][x++] = c
  }
  const re = /\x1b\[([?0-9;]*)([A-Za-z])|\x1b\][^\x07]*\x07|\x1b.|[\s\S]/gu
  for (const m of text.matchAll(re)) {
    const t = m[0]
    if (m[2]) {
      const n = Number.parseInt(m[1] || '1', 10) || 1
      if (m[2] === 'A') y = Math.max(0, y - n)
      else if (m[2] === 'B') y += n
      else if (m[2] === 'C') x += n
      else if (m[2] === 'D') x = Math.max(0, x - n)
      else if (m[2] === 'G') x = n - 1
      else if (m[2] === 'K') {
        if (m[1] === '2') rows[y] = []
        else if (rows[y]) rows[y].length = Math.min(rows[y].length, x)
      } else if (m[2] === 'P') rows[y]?.splice(x, n)
      else if (m[2] === 'J' && (m[1] === '2' || m[1] === '3')) {
        rows.length = 0
        rows.push([])
        y = 0
        x = 0
      } else if (m[2] === 'J') {
        rows.length = Math.min(rows.length, y + 1)
        if (rows[y]) rows[y].length = Math.min(rows[y].length, x)
      }
      while (rows.length <= y) rows.push([])
    } else if (t === '\r') x = 0
    else if (t === '\n') {
      y++
      x = 0
      while (rows.length <= y) rows.push([])
    } else if (t === '\b') x = Math.max(0, x - 1)
    else if (t === '\t') {
      do put(' ')
      while (x % 8)
    } else if ((t.length === 1 && t < ' ') || t[0] === '\x1b') continue
    else put(t)
  }
  return rows
    .map(r =>
      Array.from(r, c => c ?? ' ')
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

const AGO =
  /\b(?:Less than a second|(?:About )?an? (?:second|minute|hour)|\d+ (?:second|minute|hour|day|week|month|year)s?)\b/g
/** Help pages: keep usage lines, options (names and types) and subcommand names, drop every description. */
function help(text) {
  if (
    !/^Usage:\s/m.test(text) ||
    !/^(Options|Commands|Management Commands|Common Commands|Global Options):/m.test(text)
  )
    return text
  const keep = []
  for (const line of text.split('\n')) {
    const option = line.match(/^\s+(?:(-\w), )?(--[\w-]+)(?: ([\w-]+))?(?=\s{2,}|\s*$)/)
    const command = line.match(/^ {2}([a-z][\w-]*)\*?(?=\s{2,}|\s*$)/)
    if (option) keep.push([option[1], option[2], option[3]].filter(Boolean).join(' '))
    else if (command) keep.push(command[1])
    else if (/^Usage:|^Aliases:|^\S.*:$|^ {2}docker .*,/.test(line)) keep.push(line.trim())
  }
  return keep.join('\n')
}

/** Blanks what differs between two runs of real Docker. `cmd` matters only where Docker's order is not fixed (image lists). */
export function normalise(text, { tty = false, cmd = '' } = {}) {
  let t = tty ? screen(text) : text.replace(/\r\n/g, '\n')
  t = help(t)
  t = t
    .replace(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z| ?[+-]\d\d:?\d\d)?(?: [A-Z]{3,4})?\b/g, '<time>')
    .replace(/\[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\]/g, '[<time>]')
    .replace(/Bind for (?:0\.0\.0\.0|::):/g, 'Bind for <any>:')
    .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]{10,28}\b\d{4}\b/g, '<time>')
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:<id>')
    .replace(/sha256:[0-9a-f]{12}\b/g, 'sha256:<id>')
    .replace(/\b[0-9a-f]{64}\b/g, '<id64>')
    .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, '<id12>')
    .replace(/"Pid": \d+/g, '"Pid": <pid>')
    .replace(/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g, '<mac>')
    .replace(AGO, '<dur>')
    .replace(/\b(?!0B\b)\d+(?:\.\d+)? ?(?:[kKMGT]i?B|B)\b/g, '<size>')
    .replace(/\b\d+\.\d+%/g, '<pct>')
    .replace(/\b[a-z]+_[a-z]+\d?\b/g, '<name>')
    .replace(/(0\.0\.0\.0:|\[::\]:|:::)(3[2-9]|[45]\d)\d{3}\b/g, '$1<port>')
    .replace(/^(\s*(?:Version|API version|Go version|Git commit|Built|OS\/Arch|GitCommit):\s+).*$/gm, '$1<value>')
    .replace(/^Docker version .*$/gm, 'Docker version <value>')
    .replace(
      /^<id12>: .*(?:Pulling fs layer|Waiting|Verifying Checksum|Download complete|Pull complete|Already exists|Downloading|Extracting|Preparing|Pushed|Layer already exists|Pushing|Mounted from).*$/gm,
      '<layer>',
    )
    .replace(/^[Dd]eleted: sha256:<id>$/gm, '<layer>')
    .replace(/(?:^<layer>\n?)+/gm, '<layers>\n')
    .replace(/\b\d+\.\d+s\b/g, '<s>')
    .replace(/^((?:#\d+ )?)\d+\.\d{3} /gm, '$1<s> ')
    .replace(/\bref [0-9a-z<>-]+::[0-9a-z]{25}\b/g, 'ref <ref>')
    .replace(/\b(?=[a-z]*\d)[0-9a-z]{25}\b\*?/g, '<ref>')
    .replace(/^(#\d+ exporting layers)\n(?=#\d+ exporting layers)/gm, '')
    .replace(/\b\d+\.\d+(?:\/\d+\.\d+)* ms\b/g, '<ms>')
    .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d+ +(?:\d\d:\d\d|\d{4})\b/g, '<time>')
    .replace(/[ \t]{2,}/g, '  ')
    .replace(/[ \t]+$/gm, '')
  if (tty) t = t.replace(/\n+$/, '')
  if (/^docker (?:images|image (?:ls|list))\b[^|;&]*$/.test(cmd)) t = t.split('\n').sort().join('\n')
  return t
}

export function agrees(recorded, actual) {
  return (
    String(recorded.rc) === String(actual.rc) &&
    normalise(recorded.stdout, recorded) === normalise(actual.stdout, recorded) &&
    normalise(recorded.stderr) === normalise(actual.stderr)
  )
}

/** The calls of a step as `METHOD /path`, version and query cut off, ids and random names blanked; `_ping` left out. */
export const calls = step =>
  (step.api ?? [])
    .map(
      c =>
        `${c.method} ${c.path
          .replace(/^\/v[\d.]+/, '')
          .replace(/\?.*/, '')
          .replace(/[0-9a-f]{64}|[0-9a-f]{12}\b/g, '<id>')}`,
    )
    .filter(c => !c.endsWith('/_ping'))

const read = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(l => JSON.parse(l))
const verb = cmd =>
  (
    cmd.match(
      /\bdocker\s+((?:container|image|network|volume|system|builder|context|buildx|compose)\s+)?(-{0,2}[\w-]+)/,
    ) ?? ['', '', '(shell)']
  )
    .slice(1)
    .map(s => (s ?? '').trim())
    .filter(Boolean)
    .join(' ')

function main(argv) {
  const files = argv.filter((a, i) => !a.startsWith('--') && argv[i - 1] !== '--show' && argv[i - 1] !== '--only')
  const opt = name => {
    const i = argv.indexOf(name)
    return i < 0 ? undefined : argv[i + 1]
  }
  if (files.length !== 2) {
    console.error('usage: compare.mjs RECORDED.jsonl ACTUAL.jsonl [--show N] [--only SESSION] [--json]')
    process.exit(2)
  }
  const list = join(dirname(files[0]), 'excluded.json')
  const excluded = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
  const recorded = read(files[0]).filter(
    r => (!opt('--only') || r.session === opt('--only')) && !excluded[`${r.session}#${r.n}`],
  )
  const actual = new Map(read(files[1]).map(r => [`${r.session}#${r.n}`, r]))
  const by = {},
    sessions = {}
  let ok = 0,
    shown = 0,
    apiOk = 0,
    apiAll = 0
  for (const r of recorded) {
    const a = actual.get(`${r.session}#${r.n}`) ?? { rc: 'missing', stdout: '', stderr: '' }
    const good = agrees(r, a)
    if (r.api) {
      apiAll++
      if (calls(r).join() === calls(a).join()) apiOk++
    }
    ok += good ? 1 : 0
    for (const [table, key] of [
      [by, verb(r.cmd)],
      [sessions, r.session],
    ]) {
      ;(table[key] ??= [0, 0])[1]++
      table[key][0] += good ? 1 : 0
    }
    if (!good && shown < Number(opt('--show') ?? 0)) {
      shown++
      console.log(`--- ${r.session}#${r.n}  $ ${r.cmd}\n  want rc ${r.rc}, got ${a.rc}`)
      for (const k of ['stdout', 'stderr']) {
        const [w, g] = [r, a].map(x => normalise(x[k], k === 'stdout' ? r : {}))
        if (w !== g)
          console.log(`  want ${k}:\n${w.replace(/^/gm, '    | ')}\n  got ${k}:\n${g.replace(/^/gm, '    | ')}`)
      }
    }
  }
  const rows = t =>
    Object.entries(t)
      .sort((x, y) => y[1][1] - x[1][1])
      .map(([k, [g, n]]) => `${k} ${g}/${n}`)
      .join(' · ')
  if (argv.includes('--json'))
    console.log(JSON.stringify({ ok, total: recorded.length, api: [apiOk, apiAll], sessions, commands: by }))
  else
    console.log(
      `sessions: ${rows(sessions)}\ncommands: ${rows(by)}\nAPI calls: ${apiOk} of ${apiAll} steps make the same\n${ok} of ${recorded.length} agree (${((100 * ok) / Math.max(1, recorded.length)).toFixed(1)} %)`,
    )
}
if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2))
