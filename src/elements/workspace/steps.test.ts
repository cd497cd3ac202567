import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'

test('a step builds on the commands before it since the last fresh block', () => {
  const steps = stepsOf(
    '/commands/run/',
    ['ubuntu'],
    [
      { fresh: false, commands: ['docker create --name a ubuntu', 'docker start a'] },
      { fresh: false, commands: ['docker ps'] },
      { fresh: true, commands: ['docker images', 'docker ps -a'] },
    ],
  )
  expect(steps.map(block => block.map(({ line, before }) => [line, before]))).toEqual([
    [
      ['docker create --name a ubuntu', []],
      ['docker start a', ['docker create --name a ubuntu']],
    ],
    [['docker ps', ['docker create --name a ubuntu', 'docker start a']]],
    [
      ['docker images', []],
      ['docker ps -a', ['docker images']],
    ],
  ])
  expect(steps[2]?.[1]).toEqual({
    page: '/commands/run/',
    images: ['ubuntu'],
    before: ['docker images'],
    line: 'docker ps -a',
  })
})
