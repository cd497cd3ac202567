// Behaviour: Go's encoding/json scanner.go and docker/cli cli/config/configfile/file.go
import { quote } from '../../format/go.ts'

const texts = /^(currentContext|detachKeys|(ps|images|networks|volumes|stats)Format)$/

/** Why Go cannot read the client's `config.json`; undefined where it can, or where there is nothing in it. */
export function configProblem(text: string): string | undefined {
  if (text.trim() === '') return undefined
  try {
    return wrongType(JSON.parse(text))
  } catch {
    return syntaxError(text)
  }
}

function wrongType(config: unknown) {
  const failure = (value: unknown, into: string) => `json: cannot unmarshal ${kindOf(value)} into Go ${into}`
  if (kindOf(config) !== 'object') return failure(config, 'value of type configfile.ConfigFile')
  const wrong = Object.entries(config as object).find(([key, value]) => texts.test(key) && typeof value !== 'string')
  return wrong && failure(wrong[1], `struct field ConfigFile.${wrong[0]} of type string`)
}

function kindOf(value: unknown) {
  if (typeof value === 'boolean') return 'bool'
  return Array.isArray(value) ? 'array' : typeof value
}

/** The first thing that JSON cannot have at its place. */
function syntaxError(text: string): string {
  let at = 0
  const fail = (place: string) => {
    const found = text[at]
    const shown = found === "'" ? "'\\''" : found === '"' ? `'"'` : `'${quote(found ?? '').slice(1, -1)}'`
    return new SyntaxError(found === undefined ? 'unexpected EOF' : `invalid character ${shown} ${place}`)
  }
  const take = (pattern: RegExp) => {
    const [found] = new RegExp(pattern, 'sy').exec(text.slice(at)) ?? []
    at += found?.length ?? 0
    return found
  }
  const string = () => {
    take(/"([^"\\\n\r\t]|\\.)*/)
    if (!take(/"/)) throw fail('in string literal')
  }
  const blank = () => take(/\s*/)
  const list = (end: RegExp, item: () => void, place: string) => {
    blank()
    if (take(end)) return
    for (;;) {
      item()
      blank()
      if (take(end)) return
      if (!take(/,/)) throw fail(place)
      blank()
    }
  }
  const pair = () => {
    if (text[at] !== '"') throw fail('looking for beginning of object key string')
    string()
    blank()
    if (!take(/:/)) throw fail('after object key')
    value()
  }
  const value = () => {
    blank()
    if (take(/\{/)) list(/\}/, pair, 'after object key:value pair')
    else if (take(/\[/)) list(/\]/, value, 'after array element')
    else if (text[at] === '"') string()
    else if (!take(/-?\d+(\.\d+)?([eE][+-]?\d+)?|true|false|null/)) throw fail('looking for beginning of value')
  }
  try {
    value()
    return 'unexpected EOF'
  } catch (error) {
    return (error as Error).message
  }
}
