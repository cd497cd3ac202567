import { isDeclaring } from './assignment-grammar.ts'
import type { Assignment, Simple, Word } from './ast.ts'
import { builtinNames, isSpecial } from './builtin-names.ts'
import { BuiltinError, Jump, RedirectError } from './control.ts'
import { expandText, expandWords } from './expand.ts'
import { runExternal } from './external.ts'
import { rest, scripting } from './later.ts'
import type { Shell } from './shell.ts'
import type { Traced } from './trace.ts'

/** Runs a simple command: expands, redirects, assigns, and runs a function, a builtin or an executable. */
export async function runSimple(shell: Shell, command: Simple, tail: boolean): Promise<void> {
  shell.line = command.line
  shell.substituted = undefined
  const { streams: before, opened } = shell
  const words = await expandCommand(shell, command.words)
  // What `exec` alone redirects stays redirected.
  const stays = words.length === 1 && words[0] === 'exec'
  try {
    if (command.redirects.length > 0) shell.streams = await (await rest()).redirected(shell, command.redirects)
    const putArrays =
      command.declared.length > 0 ? await (await scripting()).expandDeclared(shell, command.declared) : undefined
    if (words.length > 0) await runWords(shell, words, command.assignments, tail)
    else await trace(shell, await assignAll(shell, command.assignments))
    putArrays?.()
    if (!stays) shell.streams = before
  } catch (error) {
    shell.streams = before
    if (!(error instanceof RedirectError)) throw error
    shell.status = shell.pick(1, 2, 1)
    await (await rest()).complain(shell, error.message)
    if (isSpecial(shell, words[0]) && shell.dialect !== 'bash') throw new Jump('exit', shell.status)
  } finally {
    shell.opened = opened
  }
}

async function expandCommand(shell: Shell, words: readonly Word[]): Promise<readonly string[]> {
  if (!isDeclaring(words)) return expandWords(shell, words)
  const all: string[] = []
  for (const word of words) {
    const [first] = word
    const isAssignment = first?.type === 'text' && !first.quoted && /^[A-Za-z_]\w*\+?=/.test(first.text)
    if (isAssignment) all.push(await expandText(shell, word, { tilde: true }))
    else all.push(...(await expandWords(shell, [word])))
  }
  return all
}

/** Makes assignments one after the other, each seeing those before it; the values come back. */
async function assignAll(
  shell: Shell,
  assignments: readonly Assignment[],
  before: (name: string) => void = () => undefined,
) {
  const made: [name: string, value: string][] = []
  for (const assignment of assignments) {
    const { name, append, value } = assignment
    if (assignment.index ?? assignment.elements) {
      await (await scripting()).assignArray(shell, assignment)
      continue
    }
    const text = await expandText(shell, value, { tilde: true })
    const whole = append ? (shell.variables.get(name) ?? '') + text : text
    before(name)
    shell.assign(name, whole)
    made.push([name, whole])
  }
  shell.status = shell.substituted ?? 0
  return made
}

/** `set -x` shows what runs. */
async function trace(shell: Shell, assignments: Traced, words: readonly string[] = []) {
  if (shell.flags.has('x')) await (await scripting()).showTrace(shell, assignments, words)
}

async function runWords(shell: Shell, words: readonly string[], assignments: readonly Assignment[], tail: boolean) {
  const [name = '', ...args] = words
  const { status } = shell
  const body = shell.functions.get(name)
  // What is assigned before a special builtin stays assigned, but in bash.
  const isLocal = assignments.length > 0 && (body !== undefined || !isSpecial(shell, name) || shell.dialect === 'bash')
  if (isLocal) shell.variables.enter()
  try {
    const made = await assignAll(shell, assignments, variable => {
      if (isLocal) shell.variables.local(variable, undefined)
      shell.variables.export(variable)
    })
    shell.status = status
    await trace(shell, made, words)
    if (body) await (await scripting()).callFunction(shell, name, body, args)
    else if (builtinNames(shell).has(name)) shell.status = await (await rest()).runBuiltin(shell, args, name, tail)
    else shell.status = await runExternal(shell, words, tail)
  } catch (error) {
    if (!(error instanceof BuiltinError)) throw error
    shell.status = error.status
    await (await rest()).complainOfBuiltin(shell, error, name)
    if (shell.dialect !== 'bash' && error.status === 2 && isSpecial(shell, name))
      throw new Jump(shell.isInteractive ? 'return' : 'exit', 2)
  } finally {
    if (isLocal) shell.variables.leave()
  }
}
