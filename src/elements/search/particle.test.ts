import { expect, test } from 'vitest'
import { withTool } from './particle.ts'

test.each([
  ['컨테이너', '‘컨테이너’로'],
  ['볼륨', '‘볼륨’으로'],
  ['커널', '‘커널’로'],
  ['container', '‘container’로'],
  ['docker run', '‘docker run’으로'],
  ['docker stop', '‘docker stop’으로'],
  ['docker ps', '‘docker ps’로'],
  ['network', '‘network’로'],
  ['pull', '‘pull’로'],
  ['137', '‘137’로'],
  ['80', '‘80’으로'],
])('%s', (word, said) => {
  expect(withTool(word)).toBe(said)
})
