import { expect, test } from 'vitest'
import { conformance, listedApart } from './conformance.ts'

const result = await conformance()

test('what is apart from real Docker is listed with its reason, and nothing else is', () => {
  expect(result.apart.map(line => line.split(' ')[0])).toEqual(Object.keys(listedApart()))
})

test.each(['guide', 'nodaemon', 'typos', 'lifecycle', 'pull', 'ps'])('every step of the session %s agrees', session => {
  const { agree, all } = result.sessions[session] ?? { agree: 0, all: 1 }
  expect(agree).toBe(all)
})

test('the same API calls are made', () => {
  // The first asks for two containers at once, in no certain order; the second names one by the beginning of its id.
  const uncertain = [
    'images#20 docker rm -f n1 h1',
    'inspect#25 docker inspect $(docker ps -q | cut -c1-3) -f "{{.Name}}"',
  ]
  expect(result.apartInCalls.filter(line => !uncertain.includes(line))).toEqual([])
})
