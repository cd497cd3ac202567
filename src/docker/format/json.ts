import { isStruct, Struct } from './values.ts'

/** JSON as Go's encoding/json writes it: maps by key, `<`, `>` and `&` escaped unless told; `indent` blanks a level. */
export function goJson(value: unknown, { escapes = true, indent = 0 } = {}): string {
  const text = JSON.stringify(value ?? null, inGoOrder, indent).replace(/[\u2028\u2029]/g, escaped)
  return escapes ? escapeHtml(text) : text
}

/** JSON in which `<`, `>` and `&` are escaped, as Go does unless told. */
export function escapeHtml(json: string): string {
  return json.replace(/[<>&]/g, escaped)
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

function inGoOrder(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (this[key] instanceof Struct || isStruct(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
