import type { Body, Clause, Compound, Script, Word } from './ast.ts'
import { complain } from './complain.ts'
import { Jump, ShellError, RedirectError } from './control.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { calculate } from './calculate.ts'
import { expandPattern, expandText, expandWords } from './expand.ts'
import { matches } from './pattern.ts'
import { redirected } from './redirect.ts'
import { runScript } from './run.ts'
import type { Shell } from './shell.ts'
import { fork } from './subshell.ts'
import { traceText } from './trace.ts'

/** Runs a compound command on its redirections. */
export async function runCompound(shell: Shell, { body, redirects, line }: Compound, tail: boolean): Promise<void> {
  shell.line = line
  if (redirects.length === 0) return runBody(shell, body, tail)
  const before = shell.streams
  try {
    shell.streams = await redirected(shell, redirects)
    await runBody(shell, body, false)
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error
    shell.streams = before
    shell.status = shell.pick(1, 2, 1)
    await complain(shell, error.message)
  } finally {
    shell.streams = before
  }
}

async function runBody(shell: Shell, body: Body, tail: boolean): Promise<void> {
  switch (body.type) {
    case 'group':
      return runScript(shell, body.script, tail)
    case 'subshell':
      shell.status = await shell.foreground.waitFor([fork(shell, sub => runScript(sub, body.script, true))])
      return
    case 'if':
      for (const { test, then } of body.branches) if (await holds(shell, test)) return runScript(shell, then, tail)
      if (body.otherwise.length === 0) shell.status = 0
      return runScript(shell, body.otherwise, tail)
    case 'loop':
      return repeat(shell, body.script, async () => (await holds(shell, body.test)) !== body.until)
    case 'for':
      return runFor(shell, body)
    case 'count':
      return runCount(shell, body)
    case 'case':
      return runCase(shell, body, tail)
    case 'arithmetic':
      shell.status = (await calculateTraced(shell, body.expression)) === 0n ? 1 : 0
      return
    case 'condition':
      shell.status = (await evaluateCondition(shell, body.condition)) ? 0 : 1
  }
}

async function holds(shell: Shell, test: Script): Promise<boolean> {
  shell.tested++
  try {
    await runScript(shell, test)
  } finally {
    shell.tested--
  }
  return shell.status === 0
}

/** Turns a loop as long as `begin` says, or until `break`; its status is that of the last turn. */
async function repeat(shell: Shell, script: Script, begin: () => Promise<boolean>): Promise<void> {
  let status = 0
  shell.loops++
  try {
    for (;;) {
      await shell.tick()
      try {
        if (!(await begin())) break
        await runScript(shell, script)
        ;({ status } = shell)
      } catch (error) {
        if (!(error instanceof Jump) || (error.kind !== 'break' && error.kind !== 'continue')) throw error
        status = 0
        if (error.count > 1) throw new Jump(error.kind, error.count - 1)
        if (error.kind === 'break') break
      }
    }
  } finally {
    shell.loops--
  }
  shell.status = status
}

async function runFor(shell: Shell, { name, words, script, source }: Extract<Body, { type: 'for' }>) {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new ShellError(`\`${name}': not a valid identifier`, 1)
  const values = words ? await expandWords(shell, words) : [...shell.positional]
  const rest = values.values()
  await repeat(shell, script, async () => {
    const { value, done } = rest.next()
    if (done) return false
    shell.assign(name, value)
    if (shell.dialect === 'bash') await traceText(shell, `for ${name} in ${source}`)
    return true
  })
}

async function runCount(shell: Shell, { expressions, script }: Extract<Body, { type: 'count' }>) {
  const [start = [], test = [], step = []] = expressions
  await calculateTraced(shell, start)
  let isFirst = true
  await repeat(shell, script, async () => {
    if (!isFirst) await calculateTraced(shell, step)
    isFirst = false
    return test.length === 0 || (await calculateTraced(shell, test)) !== 0n
  })
}

/** The value of `((…))`, shown where `set -x` wants it. */
async function calculateTraced(shell: Shell, expression: Word): Promise<bigint> {
  const text = await expandText(shell, expression)
  if (text !== '') await traceText(shell, `(( ${text} ))`)
  return calculate(shell, text)
}

async function runCase(shell: Shell, { word, clauses, source }: Extract<Body, { type: 'case' }>, tail: boolean) {
  if (shell.dialect === 'bash') await traceText(shell, `case ${source} in`)
  const text = await expandText(shell, word, { tilde: true })
  shell.status = 0
  let falls = false
  for (const clause of clauses) {
    if (!falls && !(await isMatch(shell, clause.patterns, text))) continue
    await runScript(shell, clause.script, tail && clause.end === ';;')
    if (clause.end === ';;') return
    falls = clause.end === ';&'
  }
}

async function isMatch(shell: Shell, patterns: Clause['patterns'], text: string): Promise<boolean> {
  for (const pattern of patterns) if (matches(await expandPattern(shell, pattern), text)) return true
  return false
}
