import { joinPath, parentOf } from '../../../engine/files/path.ts'
import type { Process } from '../../../engine/process/types.ts'
import { matcher } from '../../../shell/pattern.ts'
import { entryAt } from '../../flavour.ts'
import { problemOf } from './directives.ts'

/** One directive of nginx's configuration, with those in its braces. */
export interface Directive {
  readonly name: string
  readonly args: readonly string[]
  readonly block?: readonly Directive[]
  /** `/etc/nginx/nginx.conf:12`. */
  readonly place: string
}

/** A configuration that nginx does not take; the message is nginx's. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The directives of a file and of all it includes. Throws ConfigError. */
export function readConfig(process: Process, path: string, around = 'main'): readonly Directive[] {
  const entry = entryAt(process, path)
  if (entry?.type !== 'file') throw new ConfigError(`open() "${path}" failed (2: No such file or directory)`)
  const include = (pattern: string, inside: string) =>
    filesLike(process, pattern).flatMap(file => readConfig(process, file, inside))
  return parseConfig(process.files.read(path), path, include, around)
}

/** Files that an `include` names, by name. */
function filesLike(process: Process, pattern: string): readonly string[] {
  const path = joinPath('/etc/nginx', pattern)
  if (!/[*?[]/.test(path)) return [path]
  const folder = parentOf(path)
  if (entryAt(process, folder)?.type !== 'directory') return []
  const names = process.files.list(folder).filter(matcher(path.slice(folder.length + 1)))
  return names.map(name => `${folder}/${name}`)
}

interface Token {
  readonly text: string
  readonly line: number
  /** `{`, `}` or `;`, not in quotes. */
  readonly isMark: boolean
}

const escapes: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' }

const unescaped = (text: string) => text.replace(/\\(["'\\trn])/g, (_, char: string) => escapes[char] ?? char)

function* tokens(text: string): Generator<Token> {
  let line = 1
  const pattern =
    /\s+|#[^\n]*|[{};]|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|(?:\\.|\$\{|[^\s{};"'\\])(?:\\.|\$\{[^}]*\}|[^\s{};\\])*/g
  for (const [found, double, single] of text.matchAll(pattern)) {
    const isMark = /^[{};]$/.test(found)
    if (!/^(\s|#)/.test(found)) yield { text: unescaped(double ?? single ?? found), line, isMark }
    line += found.split('\n').length - 1
  }
}

/** The directives of a text that stands in a block `around`; `include` gives those of other files. Throws ConfigError. */
export function parseConfig(
  text: string,
  file: string,
  include: (pattern: string, around: string) => readonly Directive[] = () => [],
  around = 'main',
): readonly Directive[] {
  const source = [...tokens(text)]
  let at = 0
  const block = (depth: number, inside: string): readonly Directive[] => {
    const directives: Directive[] = []
    for (;;) {
      const token = source[at++]
      if (!token) {
        if (depth > 0)
          throw new ConfigError(`unexpected end of file, expecting "}" in ${file}:${text.split('\n').length}`)
        return directives
      }
      if (token.isMark && token.text === '}' && depth > 0) return directives
      if (token.isMark) throw new ConfigError(`unexpected "${token.text}" in ${file}:${token.line}`)
      directives.push(...directive(token, depth, inside))
    }
  }
  const directive = ({ text: name }: Token, depth: number, inside: string): readonly Directive[] => {
    const args: string[] = []
    for (;;) {
      const token = source[at++]
      if (!token)
        throw new ConfigError(`unexpected end of file, expecting ";" or "}" in ${file}:${text.split('\n').length}`)
      if (!token.isMark) {
        args.push(token.text)
        continue
      }
      if (token.text === '}') throw new ConfigError(`unexpected "}" in ${file}:${token.line}`)
      const place = `${file}:${token.line}`
      const problem = problemOf({ name, args, hasBlock: token.text === '{', inside })
      if (problem !== undefined) throw new ConfigError(`${problem} in ${place}`)
      if (token.text === '{') {
        // What is in these is not directives but data.
        const isKnownBlock = /^(types|map|geo|split_clients)$/.test(name)
        return [{ name, args, block: isKnownBlock ? data() : block(depth + 1, name), place }]
      }
      if (name === 'include') return include(args[0] ?? '', inside)
      return [{ name, args, place }]
    }
  }
  const data = (): readonly Directive[] => {
    const rows: Directive[] = []
    let words: string[] = []
    for (let token = source[at++]; token && token.text !== '}'; token = source[at++]) {
      if (!token.isMark) words.push(token.text)
      else {
        const [name = '', ...args] = words
        rows.push({ name, args, place: `${file}:${token.line}` })
        words = []
      }
    }
    return rows
  }
  return block(0, around)
}
