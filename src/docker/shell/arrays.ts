import type { Assignment, Parameter } from './ast.ts'
import { calculate } from './calculate.ts'
import { complain } from './complain.ts'
import { ShellError } from './control.ts'
import { expandText, expandWords } from './expand.ts'
import { quote } from './quote.ts'
import type { Shell } from './shell.ts'
import { listed, parameterOf } from './special-parameters.ts'
import { traceText } from './trace.ts'

/** Elements of an array by subscript, in order; a variable that is none is the first of one. */
export function elementsOf(shell: Shell, name: string): ReadonlyMap<string, string> {
  const own = listed(shell, name)
  if (own) return new Map(own.map((value, index) => [String(index), value]))
  const array = shell.variables.array(name)
  if (array) return array.elements
  const value = parameterOf(shell, name)
  return new Map(value === undefined ? [] : [['0', value]])
}

/** The values that `${x[…]}` has. Throws ShellError. */
export async function elementValues(shell: Shell, { name, index = [] }: Parameter): Promise<readonly string[]> {
  const elements = elementsOf(shell, name)
  if (typeof index === 'string') return [...elements.values()]
  const key = keyOf(shell, name, await expandText(shell, index))
  if (key === undefined) await complain(shell, `${name}: bad array subscript`)
  const value = elements.get(key ?? '')
  return value === undefined ? [] : [value]
}

/** What a subscript leads to. Throws ShellError where that is before the first element. */
export function subscript(shell: Shell, name: string, text: string): string {
  const key = keyOf(shell, name, text)
  if (key === undefined) throw new ShellError(`${name}[${text}]: bad array subscript`, 1)
  return key
}

/** A subscript itself in an associative array, else the number that it is; undefined before the first element. */
function keyOf(shell: Shell, name: string, text: string): string | undefined {
  if (shell.variables.array(name)?.isAssociative) return text
  const at = Number(calculate(shell, text))
  if (at >= 0) return String(at)
  const fromEnd = end(elementsOf(shell, name)) + at
  return fromEnd < 0 ? undefined : String(fromEnd)
}

/** The number behind the last element's. */
const end = (elements: ReadonlyMap<string, string>) => Math.max(-1, ...[...elements.keys()].map(Number)) + 1

/** Gives a variable the elements of a map, in order. Throws ShellError where it is readonly and not just `declared`. */
export function setElements(shell: Shell, name: string, elements: ReadonlyMap<string, string>, declared = false): void {
  const isAssociative = shell.variables.array(name)?.isAssociative === true
  const inOrder = [...elements].sort(isAssociative ? byBucket : ([one], [other]) => Number(one) - Number(other))
  shell.change(name, () => {
    shell.variables.setArray(name, { isAssociative, elements: new Map(inOrder) }, declared)
  })
}

/** The order of bash's hash tables. */
const byBucket = ([one]: readonly [string, string], [other]: readonly [string, string]) => bucket(one) - bucket(other)

function bucket(key: string): number {
  let hash = 2_166_136_261
  for (const char of key) hash = Math.imul(hash, 16_777_619) ^ char.charCodeAt(0)
  return hash & 1023
}

/** Gives an array numbered elements. */
export function setList(shell: Shell, name: string, values: readonly string[]): void {
  setElements(shell, name, new Map(values.map((value, index) => [String(index), value])))
}

/** Elements as they have been expanded, with the subscripts that they are given. */
type Expanded = readonly (readonly [key: string | undefined, value: string])[]

async function expandElements(shell: Shell, { elements = [] }: Assignment): Promise<Expanded> {
  const all: [string | undefined, string][] = []
  for (const { index, value } of elements) {
    if (index) all.push([await expandText(shell, index), await expandText(shell, value, { tilde: true })])
    else for (const one of await expandWords(shell, [value])) all.push([undefined, one])
  }
  return all
}

function putElements(shell: Shell, { name, append }: Assignment, expanded: Expanded, declared = false) {
  const made = new Map(append ? elementsOf(shell, name) : [])
  const isAssociative = shell.variables.array(name)?.isAssociative === true
  const words: string[] = []
  let next = end(made)
  for (const [text, value] of expanded) {
    if (text === undefined && isAssociative) words.push(value)
    else {
      const key = text === undefined ? String(next) : subscript(shell, name, text)
      made.set(key, value)
      next = Number(key) + 1
    }
  }
  // Words of an associative array are subscripts and values by turns.
  for (let at = 0; at < words.length; at += 2) made.set(words[at]!, words[at + 1] ?? '')
  setElements(shell, name, made, declared)
}

/** `x=(…)`, `x+=(…)`, `x[1]=value`. Throws ShellError. */
export async function assignArray(shell: Shell, assignment: Assignment): Promise<void> {
  const { name, index, append, value, source } = assignment
  const sign = append ? '+=' : '='
  if (!index) {
    const expanded = await expandElements(shell, assignment)
    await traceText(shell, `${name}${sign}${source!}`)
    putElements(shell, assignment, expanded)
    return
  }
  const at = await expandText(shell, index)
  const key = subscript(shell, name, at)
  const text = await expandText(shell, value, { tilde: true })
  await traceText(shell, `${name}[${at}]${sign}${text === '' ? '' : quote(text)}`)
  setElement(shell, name, key, append ? (elementsOf(shell, name).get(key) ?? '') + text : text)
}

/** Expands the arrays among the words of `declare`; what comes back gives them their elements once it has run. */
export async function expandDeclared(shell: Shell, declared: readonly Assignment[]): Promise<() => void> {
  const all: (readonly [Assignment, Expanded])[] = []
  for (const assignment of declared) {
    const expanded = await expandElements(shell, assignment)
    const shown = expanded.map(([key, value]) => `${key === undefined ? '' : `['${key}']=`}'${value}'`)
    await traceText(shell, `${assignment.name}${assignment.append ? '+=' : '='}(${shown.join(' ')})`)
    all.push([assignment, expanded])
  }
  return () => {
    for (const [assignment, expanded] of all) putElements(shell, assignment, expanded, true)
  }
}

/** Sets one element. Throws ShellError where the array is readonly. */
export function setElement(shell: Shell, name: string, key: string, value: string): void {
  setElements(shell, name, new Map(elementsOf(shell, name)).set(key, value))
}
