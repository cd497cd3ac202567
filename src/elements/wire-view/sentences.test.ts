import { expect, test } from 'vitest'
import { served } from '../../docker/api/routes/index.ts'
import { endpointOf, sentenceOf, sentences } from './sentences.ts'
import { statusText } from './status.ts'

test('every endpoint of the daemon has one sentence, and every sentence an endpoint', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(served).toSorted())
  for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[가-힣A-Z][^\n]*요\.$/)
  expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length)
})

test.each(Object.keys(served))('%s is known by its path', endpoint => {
  const [method = '', template = ''] = endpoint.split(' ')
  const path = template.replace('{id}', 'web').replace('{name}', 'docker.io/library/nginx')
  expect(endpointOf({ method, path: `/v1.50${path}?all=1` })).toBe(endpoint)
  expect(endpointOf({ method, path })).toBe(endpoint)
})

test('what the daemon has no endpoint for says nothing', () => {
  expect(endpointOf({ method: 'GET', path: '/v1.50/swarm' })).toBeUndefined()
  expect(sentenceOf({ method: 'GET', path: '/v1.50/swarm', status: 200 })).toBe('')
})

test('a refusal is told in the words of the daemon', () => {
  const create = { method: 'POST', path: '/v1.50/containers/create', status: 404 }
  expect(sentenceOf({ ...create, reply: { message: 'No such image: alpine:latest' } })).toBe(
    '컨테이너를 만들려 했지만 서버에 이미지가 없어요.',
  )
  expect(sentenceOf({ ...create, reply: { message: 'network lan not found' } })).toBe(
    '서버가 할 수 없다고 답했어요: network lan not found',
  )
  const stop = { method: 'POST', path: '/v1.50/containers/web/stop', status: 304 }
  expect(sentenceOf(stop)).toBe('이미 그런 상태라 서버가 할 일이 없었어요.')
})

test('an import is no pull', () => {
  const create = { method: 'POST', path: '/v1.50/images/create?fromSrc=-', status: 200 }
  expect(sentenceOf(create)).toBe('파일을 tar로 보내 이미지로 만들어요.')
})

test('a status has its meaning', () => {
  expect([200, 101, 404, 418].map(statusText)).toEqual(['200 성공', '101 연결 전환', '404 찾을 수 없음', '418'])
})
