import { expect, test } from 'vitest'
import { optionRows, stretches } from './option-rows.ts'

test('names, type and default come from the CLI, the description from the note', () => {
  expect(optionRows('docker ps', { last: '`-n 3`처럼 개수를 정해요.', all: '모두 보여 줘요.' })).toEqual([
    {
      id: 'ps-option-last',
      names: ['-n', '--last'],
      type: 'int',
      fallback: '-1',
      description: [
        { code: true, text: '-n 3' },
        { code: false, text: '처럼 개수를 정해요.' },
      ],
    },
    { id: 'ps-option-all', names: ['-a', '--all'], description: [{ code: false, text: '모두 보여 줘요.' }] },
  ])
})

test('an option that the command does not have is an error', () => {
  expect(() => optionRows('docker ps', { everything: '…' })).toThrow('`docker ps` has no option --everything.')
})

test('backticks mark code', () => {
  expect(stretches('a `b` c')).toEqual([
    { code: false, text: 'a ' },
    { code: true, text: 'b' },
    { code: false, text: ' c' },
  ])
})
