import { expect, test } from 'vitest'
import { Typist } from '../../docker/session/testing.ts'
import type { Kind } from './model.ts'
import { verbsFor } from './verbs.ts'

async function lines(kind: Kind, name: string, ...before: readonly string[]) {
  const typist = new Typist()
  await typist.type(...before)
  const { state } = typist.session
  const images = Object.values(state.images).map(({ id, tags }) => ({ id, name: tags[0] }))
  const records = { container: state.containers, image: images, network: Object.values(state.networks), volume: [] }
  const key = records[kind].find(record => record.name === name)?.id ?? name
  return { typist, lines: verbsFor(state, kind, key).map(({ line }) => line) }
}

test('a container has the verbs of its state', async () => {
  const running = await lines('container', 'web', 'docker run -d --name web -p 8080:80 nginx')
  expect(running.lines).toEqual([
    'curl localhost:8080',
    'docker exec -it web sh',
    'docker logs web',
    'docker stop web',
    'docker restart web',
    'docker pause web',
    'docker inspect web',
    'docker rm -f web',
  ])
  const paused = await lines('container', 'web', 'docker run -d --name web nginx', 'docker pause web')
  expect(paused.lines).toContain('docker unpause web')
  const stopped = await lines('container', 'web', 'docker create --name web nginx')
  expect(stopped.lines).toEqual(['docker start web', 'docker logs web', 'docker inspect web', 'docker rm web'])
})

test('an image is run the way that suits it', async () => {
  const pull = (image: string) => lines('image', `${image}:latest`, `docker pull ${image}`)
  expect((await pull('nginx')).lines).toEqual([
    'docker run -d -p 8080:80 nginx',
    'docker image inspect nginx',
    'docker rmi nginx',
  ])
  expect((await pull('ubuntu')).lines[0]).toBe('docker run -it ubuntu')
  expect((await pull('redis')).lines[0]).toBe('docker run -d redis')
  expect((await pull('hello-world')).lines[0]).toBe('docker run hello-world')
  const second = await lines('image', 'nginx:latest', 'docker run -d -p 8080:80 nginx')
  expect(second.lines[0]).toBe('docker run -d -p 8081:80 nginx')
})

test('networks and volumes can be removed, but not what every engine has', async () => {
  expect((await lines('network', 'bridge')).lines).toEqual(['docker network inspect bridge'])
  expect((await lines('network', 'back', 'docker network create back')).lines).toContain('docker network rm back')
  expect((await lines('volume', 'data', 'docker volume create data')).lines).toContain('docker volume rm data')
})

test.each([
  ['container', 'web', 'docker run -d --name web -p 8080:80 nginx'],
  ['image', 'hello-world:latest', 'docker pull hello-world'],
  ['network', 'back', 'docker network create back'],
  ['volume', 'data', 'docker volume create data'],
] as const)('every verb of a %s works when typed', async (kind, name, before) => {
  const all = await lines(kind, name, before)
  for (const line of all.lines.filter(line => !line.includes(' -it '))) {
    const { code } = await all.typist.run(line)
    // A container that was run from an image is in the way of `rmi`, as it is in Docker.
    expect([line, code]).toEqual([line, line.startsWith('docker rmi') ? 1 : 0])
  }
})
