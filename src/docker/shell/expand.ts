import type { Parameter, Part, Word } from './ast.ts'
import { listOf } from './expansion.ts'
import { type Field, Fields, isPattern, patternOf, textOf } from './fields.ts'
import { rest, scripting } from './later.ts'
import type { Shell } from './shell.ts'

/** Words as the fields they become: braces, `~`, `$`, splitting, globs. */
export async function expandWords(shell: Shell, words: readonly Word[]): Promise<string[]> {
  const all: string[] = []
  for (const word of words) {
    const isBraced = shell.dialect === 'bash' && has(word, '{')
    for (const plain of isBraced ? (await scripting()).expandBraces(word) : [word]) {
      const fields = new Fields(shell.ifs)
      await addParts(shell, await withHomes(shell, plain), fields, false)
      for (const field of fields.all()) all.push(...(await expandGlob(shell, field)))
    }
  }
  return all
}

const has = (word: Word, text: string) => word.some(part => part.type === 'text' && part.text.includes(text))

/** A word with each `~` expanded. */
async function withHomes(shell: Shell, word: Word, assignment = false): Promise<Word> {
  if (!has(word, '~')) return word
  const { expandTilde } = await scripting()
  return expandTilde(shell, word, assignment)
}

async function expandGlob(shell: Shell, field: Field): Promise<readonly string[]> {
  const pattern = patternOf(field)
  if (shell.flags.has('f') || !isPattern(pattern)) return [textOf(field)]
  const { glob } = await scripting()
  const found = glob(shell.host.files, shell.host.cwd, pattern, shell.dialect !== 'bash')
  return found.length > 0 ? found : [textOf(field)]
}

/** A word as one text, neither split nor globbed: an assignment's value, a file's name, a here-document. */
export async function expandText(shell: Shell, word: Word, { tilde = false } = {}): Promise<string> {
  const fields = new Fields(undefined)
  await addParts(shell, tilde ? await withHomes(shell, word, true) : word, fields, false)
  return fields.all().map(textOf).join(' ')
}

/** A word as a pattern in which what was quoted stands for itself. */
export async function expandPattern(shell: Shell, word: Word): Promise<string> {
  const fields = new Fields(undefined)
  await addParts(shell, await withHomes(shell, word), fields, false)
  return fields.all().map(patternOf).join(' ')
}

/** The value of an arithmetic expression. Throws ShellError. */
export async function expandArithmetic(shell: Shell, expression: Word): Promise<bigint> {
  const { calculate } = await scripting()
  return calculate(shell, await expandText(shell, expression))
}

/** Adds what parts of a word expand to; `splits` where even plain text is split, as in `${x:-a b}`. */
export async function addParts(shell: Shell, word: Word, fields: Fields, splits: boolean): Promise<void> {
  for (const part of word) {
    if (part.type === 'text') {
      if (splits && !part.quoted) fields.split(part.text)
      else fields.add(part.text, part.quoted)
    } else if (part.type === 'parameter') await addParameter(shell, part, fields)
    else addValue(await valueOf(shell, part), part.quoted, fields)
  }
}

async function valueOf(shell: Shell, part: Exclude<Part, { type: 'text' | 'parameter' }>): Promise<string> {
  if (part.type === 'process') return (await scripting()).openProcess(shell, part.script)
  if (part.type === 'command') return (await rest()).substitute(shell, part.script)
  return String(await expandArithmetic(shell, part.expression))
}

function addValue(value: string, quoted: boolean, fields: Fields) {
  if (quoted) fields.add(value, true)
  else fields.split(value)
}

async function addParameter(shell: Shell, part: Parameter, fields: Fields) {
  const { quoted } = part
  const { expandParameter } = await rest()
  const result = await expandParameter(shell, part)
  if ('word' in result) {
    await addParts(shell, result.word, fields, !quoted)
    return
  }
  if (listOf(part) === '*' && quoted) {
    fields.add(result.values.join(shell.ifs.charAt(0)), true)
    return
  }
  for (const [index, value] of result.values.entries()) {
    if (index > 0) fields.end()
    addValue(value, quoted, fields)
  }
}
