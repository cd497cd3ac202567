import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OptionSpec } from '../command.ts'
import { typed, wordsOf } from '../testing.ts'
import { FlagError, parseFlags } from './parse.ts'
import { parseBytes, parseDuration, parseSwap } from './values.ts'
import { parseCpus } from './cpus.ts'
import { parseMount } from './mount.ts'
import { parseNetwork } from './network.ts'

/** Lines and the error that docker 28.2.2 gave for them. */
const recorded = readFileSync(new URL('recorded.txt', import.meta.url), 'utf8').matchAll(/^(docker .*)\n {2}(.*)\n/gm)

test.each([...recorded].map(([, line = '', error = '']) => [line, error] as const))('$ %s', async (line, error) => {
  const { rc, stderr } = await typed(wordsOf(line))
  expect([rc, stderr.split('\n')[0]]).toEqual([125, error])
})

const specs: readonly OptionSpec[] = [
  { name: 'detach', short: 'd', type: 'bool', description: '' },
  { name: 'rm', type: 'bool', description: '' },
  { name: 'publish', short: 'p', type: 'list', description: '' },
  { name: 'name', type: 'string', default: 'x', description: '' },
  { name: 'network', type: 'network', check: parseNetwork, description: '' },
  { name: 'net', type: 'network', check: parseNetwork, aliasOf: 'network', description: '' },
  { name: 'last', short: 'n', type: 'int', default: '-1', description: '' },
  { name: 'platform', type: 'strings', description: '' },
]

test.each([
  ['-dp 80:80 web', { detach: true, publish: ['80:80'] }, ['web']],
  ['-p8080:80 -p=1:2 --publish 3:4 --publish=5:6', { publish: ['8080:80', '1:2', '3:4', '5:6'] }, []],
  ['--rm=false -d=0 a -- -d --rm', { rm: false, detach: false }, ['a', '-d', '--rm']],
  ['-d=true --name= -', { detach: true, name: '' }, ['-']],
  ['--name a --name=b', { name: 'b' }, []],
  ['--net a --network b', { network: ['a', 'b'] }, []],
  ['-n -5', { last: -5 }, []],
  ['-n0x10', { last: 16 }, []],
  ['', { last: -1, name: 'x', publish: [] }, []],
  ['--platform a,b --platform=c', { platform: ['a', 'b', 'c'] }, []],
])('%s', (line, values, args) => {
  const parsed = parseFlags(specs, wordsOf(line))
  const read = (name: string, like: unknown) => {
    if (typeof like === 'boolean') return parsed.flags.bool(name)
    if (typeof like === 'number') return parsed.flags.number(name)
    return typeof like === 'string' ? parsed.flags.string(name) : parsed.flags.list(name)
  }
  expect(Object.fromEntries(Object.entries(values).map(([name, like]) => [name, read(name, like)]))).toEqual(values)
  expect(parsed.args).toEqual(args)
})

test('where options come first, all from the first argument on are arguments', () => {
  expect(parseFlags(specs, ['-d', 'ubuntu', '-d', '--', 'x'], false).args).toEqual(['ubuntu', '-d', '--', 'x'])
  expect(parseFlags(specs, ['--', '-d', '--'], false).args).toEqual(['-d', '--'])
})

test('a letter outside ASCII is a byte to pflag', () => {
  expect(() => parseFlags(specs, ['-é'])).toThrow(new FlagError("unknown shorthand flag: 'Ã' in -é"))
  expect(() => parseFlags(specs, ['-가'])).toThrow(new FlagError("unknown shorthand flag: 'ê' in -가"))
})

test.each([
  ['512m', 536870912],
  ['1.5g', 1610612736],
  ['64', 64],
  ['1 KiB', 1024],
  ['.5kb', 512],
  ['1.b', 1],
])('%s is %i bytes', (text, bytes) => {
  expect(parseBytes(text)).toBe(bytes)
})

test.each([
  ['1h2m3.5s', 3723.5e9],
  ['-1.5ms', -1.5e6],
  ['0', 0],
  ['1µs', 1000],
])('%s lasts %i nanoseconds', (text, nanoseconds) => {
  expect(parseDuration(text)).toBe(nanoseconds)
})

test.each([
  ['1.5', 1.5e9],
  ['1/2', 5e8],
  ['2e-1', 2e8],
  ['-1', -1e9],
  ['.000000001', 1],
])('%s CPUs are %i thousand-millionths', (text, nano) => {
  expect(parseCpus(text)).toBe(nano)
})

test('a mount and a network are read into the shape of the API', () => {
  expect(parseSwap('-1')).toBe(-1)
  expect(parseMount('type=bind,"src=/a,b",dst=/x,ro,bind-recursive=disabled')).toEqual({
    Type: 'bind',
    Source: '/a,b',
    Target: '/x',
    ReadOnly: true,
    BindOptions: { NonRecursive: true },
  })
  expect(parseMount('target=/x,volume-driver=local,volume-opt=a=b=c,volume-label=l').VolumeOptions).toEqual({
    DriverConfig: { Name: 'local', Options: { a: 'b=c' } },
    Labels: { l: '' },
  })
  expect(parseNetwork('name=net,alias=a,alias=B,ip=172.20.0.5,driver-opt=k=v')).toMatchObject({
    target: 'net',
    aliases: ['a', 'b'],
    ip: '172.20.0.5',
    driverOptions: { k: 'v' },
  })
})
