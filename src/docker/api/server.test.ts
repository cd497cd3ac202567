import { expect, test } from 'vitest'
import { testEngine } from './testing.ts'

test('the observer hears of calls in the order in which they began, with their status and data', async () => {
  const { api, calls, create, run } = testEngine()
  const id = await create('web', 'sleep 100')
  await api('POST /containers/{id}/start', { id })
  const stop = api('POST /containers/{id}/stop', { id: 'web', t: 1 })
  const failed = api('GET /containers/{id}/json', { id: 'nope' }).catch(() => undefined)
  await run(Promise.all([stop, failed]))
  expect(calls.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'POST /v1.50/containers/create?name=web 201',
    `POST /v1.50/containers/${id}/start 204`,
    'POST /v1.50/containers/web/stop?t=1 204',
    'GET /v1.50/containers/nope/json 404',
  ])
  expect(calls[0]).toMatchObject({ request: { Image: 'box' }, reply: { Id: id } })
  expect(calls[3]).toMatchObject({ reply: { message: 'No such container: nope' } })
})

test('a reply that goes on is a stream; what it brings in JSON is heard after its call', async () => {
  const { api, calls, messages, create, run } = testEngine()
  const id = await create('web', 'serve')
  await api('POST /containers/{id}/start', { id })
  const stop = api('POST /containers/{id}/stop', { id })
  const { exit } = await api('POST /containers/{id}/wait', { id })
  await api('POST /containers/{id}/attach', { id, stream: 1, stdout: 1 })
  await api('HEAD /_ping', {})
  const left = new AbortController()
  await api('POST /containers/{id}/wait', { id, condition: 'removed' }, left.signal)
  left.abort()
  await run(Promise.all([stop, exit]))
  expect(calls.slice(3).map(({ path, ...call }) => ({ ...call, path: path.replace(id, 'ID') }))).toEqual([
    { method: 'POST', path: '/v1.50/containers/ID/wait', status: 200, stream: 'json' },
    { method: 'POST', path: '/v1.50/containers/ID/attach?stdout=1&stream=1', status: 101, stream: 'bytes' },
    { method: 'HEAD', path: '/_ping', status: 200 },
    { method: 'POST', path: '/v1.50/containers/ID/wait?condition=removed', status: 200, stream: 'json' },
  ])
  expect(messages).toEqual([{ path: `/v1.50/containers/${id}/wait`, message: { StatusCode: 0 } }])
})

test('a verb that fails leaves the state as it was', async () => {
  const { api, body, engine } = testEngine()
  const before = engine.state
  const broken = body({}, { Binds: ['fine:/fine', 'bad:rel'] })
  await expect(api('POST /containers/create', { name: 'web', body: broken })).rejects.toMatchObject({ status: 500 })
  expect(engine.state).toBe(before)
})
