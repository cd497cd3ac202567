import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { execute, executeInspect, parseTemplate, type Template, TemplateError } from './template.ts'
import container from './template/container.json' with { type: 'json' }
import { Struct } from './values.ts'

interface Recorded {
  readonly template: string
  /** Without the newline after it. */
  readonly output?: string
  readonly error?: string
}

/** What `docker inspect --format` of docker 28.2.2 printed for a container. */
const recorded = readFileSync(new URL('template/recorded.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Recorded)

function printed(
  template: string,
  print: (template: Template, data: unknown) => string,
  data: unknown,
): Omit<Recorded, 'template'> {
  try {
    return { output: print(parseTemplate(template), data) }
  } catch (error) {
    if (error instanceof TemplateError) return { error: error.message }
    throw error
  }
}

test.each(recorded)('$template', ({ template, ...expected }) => {
  expect(printed(template, executeInspect, container)).toEqual(expected)
})

test.each([
  ['{{.ID}} {{.HostConfig.RestartPolicy}}', 'abc {always 0}'],
  ['{{.Id}} {{.HostConfig.RestartPolicy}}', 'abc map[MaximumRetryCount:0 Name:always]'],
  ['{{.HostConfig.RestartPolicy}} {{.HostConfig.CpusetCpus}}', '{always 0} '],
  ['{{.HostConfig.RestartPolicy}} {{.HostConfig.CpuShares}}', 'map[MaximumRetryCount:0 Name:always] 0'],
  ['{{with .HostConfig}}{{.RestartPolicy}} {{.NanoCpus}}{{end}}', 'map[MaximumRetryCount:0 Name:always] 0'],
])('a name that a field has in JSON alone makes all of %s be read from JSON', (template, output) => {
  const HostConfig = {
    RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
    CpuShares: 0,
    NanoCpus: 0,
    CpusetCpus: '',
  }
  expect(printed(template, executeInspect, { Id: 'abc', HostConfig })).toEqual({ output })
})

describe('a row', () => {
  const row = new Struct('*formatter.ContainerContext', {
    Names: () => 'web',
    Image: 'a<b',
    Label: (name: string) => (name === 'x' ? 'y' : ''),
  })

  test.each<Recorded>([
    { template: '{{.Names}} {{.Label "x"}}{{.Label "z"}}.', output: 'web y.' },
    { template: '{{json .}}', output: '{"Image":"a\\u003cb","Names":"web"}' },
    { template: '{{json .Image}}', output: '"a<b"' },
    {
      template: '{{.Foo}}',
      error: 'template: :1:2: executing "" at <.Foo>: can\'t evaluate field Foo in type *formatter.ContainerContext',
    },
    {
      template: '{{.Label}}',
      error: 'template: :1:2: executing "" at <.Label>: wrong number of args for Label: want 1 got 0',
    },
    { template: '{{.Label 3}}', error: 'template: :1:9: executing "" at <3>: expected string; found 3' },
    {
      template: '{{.Names | upper}} {{.Names "x"}}',
      error: 'template: :1:21: executing "" at <.Names>: wrong number of args for Names: want 0 got 1',
    },
    { template: '{{.', error: 'template: :1: illegal number syntax: "."' },
  ])('$template', ({ template, ...expected }) => {
    expect(printed(template, execute, row)).toEqual(expected)
  })
})

test('errors name the template', () => {
  expect(() => parseTemplate('{{.Name', 'version')).toThrow('template: version:1: unclosed action')
  expect(() => execute(parseTemplate('{{index 1 2}}', 'version'), {})).toThrow(
    'template: version:1:2: executing "version" at <index 1 2>: error calling index: can\'t index item of type int',
  )
})

test.each([
  '{{printf "%999999999d" 1}}',
  '{{range 9999999}}{{end}}',
  '{{if 1}}'.repeat(9999),
  `{{${'('.repeat(99999)}`,
])('runaway %.30s ends', template => {
  const { output = '', error = '' } = printed(template, execute, {})
  expect(output.length + error.length).toBeLessThan(2_000_000)
})

test('no text breaks the parser, nor what it parses the executor', () => {
  const parts =
    '{{ }} {{- -}} . .Name $ $x := = | ( ) "a" `b` \'c\' 1 -1 0x1 1e3 range if else end with define break eq index len printf json .Config.Env nil true , /* */ 한글 \u{1f40b} \ud800 \n \\ : #'
      .split(' ')
      .concat(' ', ' ', ' ')
  let seed = 42
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  for (let i = 0; i < 5000; i++) {
    const text = `{{${Array.from({ length: random(9) }, () => parts[random(parts.length)]).join(random(2) ? ' ' : '')}}}`
    expect(printed(text, executeInspect, container)).toBeTypeOf('object')
  }
})
