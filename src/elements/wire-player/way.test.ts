import { expect, test } from 'vitest'
import { clientServer } from '../../diagrams/client-server.ts'
import { arrows, wayOf, wordsOf } from './way.ts'

test('the arrows are the ones of the diagram', () => {
  for (const { arrows: drawn = [] } of [clientServer.wide, clientServer.narrow])
    expect(Object.fromEntries(drawn.map(({ id, from, to }) => [id, [from, to]]))).toEqual(arrows)
})

const wordsFor = (method: string, path: string, status: number) =>
  wordsOf(wayOf({ method, path: `/v1.50${path}`, status }))
const itself = '클라이언트 → dockerd → 클라이언트'
const onward = '클라이언트 → dockerd → containerd → shim·runc → 컨테이너, dockerd → 클라이언트'

test.each([
  ['GET', '/containers/json', 200, itself],
  ['POST', '/images/create?fromImage=alpine', 200, '클라이언트 → dockerd → 레지스트리 → dockerd → 클라이언트'],
  ['POST', '/images/create?fromSrc=-', 200, itself],
  ['POST', '/containers/create', 201, itself],
  ['POST', '/containers/web/start', 204, onward],
  ['POST', '/containers/web/start', 304, itself],
  ['POST', '/containers/web/start', 404, itself],
  ['POST', '/exec/web/start', 101, onward],
  ['DELETE', '/containers/web', 204, itself],
  ['DELETE', '/containers/web?force=1', 204, onward],
])('%s %s %i: %s', (method, path, status, words) => {
  expect(wordsFor(method, path, status)).toBe(words)
})
