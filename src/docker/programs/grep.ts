import type { Program } from '../engine/process/types.ts'
import { linesOf, type Reader } from '../engine/process/stream.ts'
import { entryAt, isBusybox } from './flavour.ts'
import { matcher } from '../shell/pattern.ts'
import { inputs } from './input.ts'
import { literally, posixSource, RegexError } from './regex.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

export const grep = tool('ivncrRlLoqwxsHhEFGPe:f:A:B:C:m:a#', search, {
  failure: 2,
  synopsis: 'grep [OPTION]... PATTERNS [FILE]...',
  long: [
    'ignore-case=i invert-match=v line-number=n count=c recursive=r files-with-matches=l files-without-match=L',
    'only-matching=o quiet=q silent=q word-regexp=w line-regexp=x no-messages=s with-filename=H no-filename=h',
    'extended-regexp=E fixed-strings=F basic-regexp=G perl-regexp=P regexp=e file=f after-context=A before-context=B',
    'context=C max-count=m color? colour?=color text=a include:',
  ].join(' '),
})

/** `grep -E` and `grep -F` by their old names. */
const obsolete =
  (name: string, option: string): Program =>
  async process => {
    if (!isBusybox(process)) {
      await process.stderr.write(`${name}: warning: ${name} is obsolescent; using grep ${option}
`)
    }
    return grep({ ...process, argv: ['grep', option, ...process.argv.slice(1)] })
  }
export const egrep = obsolete('egrep', '-E')
export const fgrep = obsolete('fgrep', '-F')

interface Search {
  readonly regex: RegExp
  readonly before: number
  readonly after: number
  readonly most: number
  readonly named: boolean
}

async function search(call: Call): Promise<number> {
  const { process, operands } = call
  const files = [...operands]
  const patterns = [
    ...call.values('e'),
    ...call.values('f').flatMap(name => process.files.read(call.path(name)).trimEnd()),
  ]
  if (patterns.length === 0) {
    const pattern = files.shift()
    if (pattern === undefined) throw usage()
    patterns.push(pattern)
  }
  const recursive = call.has('r') || call.has('R')
  const context = Number(call.value('C') ?? call.value('#') ?? 0)
  const found: Search = {
    regex: expression(
      call,
      patterns.flatMap(pattern => pattern.split('\n')),
    ),
    before: Number(call.value('B') ?? context),
    after: Number(call.value('A') ?? context),
    most: Number(call.value('m') ?? Infinity),
    named:
      !call.has('h') &&
      (call.has('H') || files.length > 1 || (recursive && !(files.length === 1 && isFile(call, files[0]!)))),
  }
  const names = recursive ? (files.length > 0 ? files : ['.']).flatMap(name => filesBelow(call, name)) : files
  if (recursive && names.length === 0) return 1
  let matched = false
  const quiet = call.has('s')
  const source = quiet ? { ...call, complain: () => Promise.resolve() } : call
  let opened = 0
  for await (const { name, reader } of inputs(source, { names })) {
    opened++
    matched = (await searchOne(call, found, name === '-' ? '(standard input)' : name, reader)) || matched
    if (matched && call.has('q')) return 0
  }
  return opened < Math.max(1, names.length) ? 2 : matched ? 0 : 1
}

const isFile = (call: Call, name: string) => entryAt(call.process, call.path(name))?.type === 'file'

function filesBelow(call: Call, name: string): readonly string[] {
  const entry = entryAt(call.process, call.path(name))
  if (entry?.type !== 'directory') {
    const pattern = call.value('include')
    const wanted = pattern === undefined || matcher(pattern)(name.replace(/.*\//, ''))
    return wanted ? [name] : []
  }
  return call.process.files
    .list(call.path(name))
    .filter(inside => entryAt(call.process, call.path(`${name}/${inside}`), false)?.type !== 'symlink')
    .flatMap(inside =>
      filesBelow(call, name === '.' && call.operands.length < 2 ? inside : `${name.replace(/\/$/, '')}/${inside}`),
    )
}

function expression(call: Call, patterns: readonly string[]): RegExp {
  const fixed = call.has('F')
  try {
    const sources = patterns.map(pattern => {
      const source = fixed ? literally(pattern) : call.has('P') ? pattern : posixSource(pattern, call.has('E'))
      return call.has('x')
        ? `^(?:${source})$`
        : call.has('w')
          ? String.raw`(?<!\w)(?:${source})(?!\w)`
          : `(?:${source})`
    })
    return new RegExp(sources.join('|'), call.has('i') ? 'gi' : 'g')
  } catch (error) {
    const text = error instanceof RegexError ? error.message : 'Invalid regular expression'
    throw new Failure(call.pick(text, `bad regex '${patterns.join('|')}'`))
  }
}

async function searchOne(call: Call, { regex, before, after, most, named }: Search, name: string, reader: Reader) {
  const only = call.has('l') || call.has('L') || call.has('c') || call.has('q')
  const colored =
    call.has('color') &&
    call.value('color') !== 'never' &&
    (call.process.isTerminal(1) || call.value('color') === 'always')
  const prefix = (number: number, mark: string) =>
    (named ? name + mark : '') + (call.has('n') ? `${number}${mark}` : '')
  const held: string[] = []
  let [number, count, follow, lastShown] = [0, 0, 0, 0]
  for await (const line of linesOf(reader)) {
    if (++number % 64 === 0) await call.process.tick()
    regex.lastIndex = 0
    const isMatch = regex.test(line) !== call.has('v')
    if (!isMatch) {
      if (follow > 0) {
        follow--
        lastShown = number
        await call.out(`${prefix(number, '-')}${line}\n`)
      } else if (before > 0) {
        held.push(line)
        if (held.length > before) held.shift()
      }
      continue
    }
    count++
    if (call.has('q') || call.has('l')) break
    if (!only) {
      const start = number - held.length
      if ((before || after) && lastShown > 0 && start > lastShown + 1) await call.out('--\n')
      for (const [index, earlier] of held.splice(0).entries())
        await call.out(`${prefix(start + index, '-')}${earlier}\n`)
      if (call.has('o')) {
        regex.lastIndex = 0
        for (const [part] of line.matchAll(regex))
          if (part && !call.has('v')) await call.out(`${prefix(number, ':')}${part}\n`)
      } else {
        const shown =
          colored && !call.has('v') ? line.replaceAll(regex, part => `\x1b[01;31m\x1b[K${part}\x1b[m\x1b[K`) : line
        await call.out(`${prefix(number, ':')}${shown}\n`)
      }
      lastShown = number
      follow = after
    }
    if (count >= most) break
  }
  if (call.has('q')) return count > 0
  if (call.has('c')) await call.out(`${named ? `${name}:` : ''}${count}\n`)
  else if (call.has('l') ? count > 0 : call.has('L') && count === 0) await call.out(`${name}\n`)
  return count > 0
}
