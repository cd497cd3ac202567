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
  expect(calls[0]).toMatchObject({ request: { Config: { Image: 'box' } }, reply: { Id: id } })
  expect(calls[3]).toMatchObject({ reply: { message: 'No such container: nope' } })
})

test('a verb that fails leaves the state as it was', async () => {
  const { api, body, engine } = testEngine()
  const before = engine.state
  const broken = body({}, { Binds: ['fine:/fine', 'bad:rel'] })
  await expect(api('POST /containers/create', { name: 'web', body: broken })).rejects.toMatchObject({ status: 500 })
  expect(engine.state).toBe(before)
})
