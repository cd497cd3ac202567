import { expect, test } from 'vitest'
import facts from '../../notes/cli-options.json' with { type: 'json' }
import { type OptionSpec, withAllOptions } from './command.ts'
import { globalOptions } from './globals.ts'
import { outsideMessage } from './outside.ts'
import { locate } from './tree.ts'

interface Fact {
  readonly aliases?: readonly string[]
  readonly options?: readonly { readonly name: string; readonly short?: string; readonly type: string }[]
}

/** pflag's words for types in the docker client 28, which the simulator follows, where 29 has others. */
const words: Readonly<Record<string, string>> = {
  int64: 'int',
  uint64: 'uint',
  ip: 'string',
  stringSlice: 'strings',
  ipSlice: 'strings',
  ipNetSlice: 'strings',
}
const known = Object.entries(facts as Readonly<Record<string, Fact>>)
/** The legacy builder's options are not those of BuildKit, which the transcripts have. */
const commands = known.filter(([name]) => name !== 'docker' && !name.endsWith(' build'))

test.each(commands)('%s is known, with its aliases and options', async (name, { aliases = [], options = [] }) => {
  const { found, group, line } = locate(name.split(' ').slice(1))
  if (group) return
  if (!found) {
    expect(outsideMessage(name.split(' ')[1]!)).toContain('흉내 내지 않아요')
    return
  }
  expect(line).toEqual([])
  expect(found.entry.names).toEqual(expect.arrayContaining([...aliases]))
  const { options: declared, path = found.path } = await withAllOptions(await found.entry.load())
  expect(path).toBe(name)
  expectOptions(declared, options)
})

test('docker itself knows its options', () => {
  expectOptions(
    globalOptions.map(option => (option.name === 'host' ? { ...option, type: 'string' } : option)),
    (facts.docker as Fact).options ?? [],
  )
})

function expectOptions(declared: readonly OptionSpec[], options: NonNullable<Fact['options']>) {
  for (const { name, short, type } of options) {
    const option = declared.find(other => `--${other.name}` === name)
    expect(option, name).toBeDefined()
    expect([option!.short && `-${option!.short}`, option!.type.replace(/^strings$/, 'string')], name).toEqual([
      short,
      (words[type] ?? type).replace(/^strings$/, 'string'),
    ])
  }
}
