import { expect, test } from 'vitest'
import type { State } from '../../docker/index.ts'
import { Typist } from '../../docker/session/testing.ts'
import { mostCards } from './compare.ts'
import type { Card, Picture } from './model.ts'
import { cardsOf, picture } from './picture.ts'

/** A session that shows what each command changed. */
class Viewer extends Typist {
  #before: State = this.session.state

  async look(...lines: readonly string[]): Promise<Picture> {
    for (const line of lines) {
      this.#before = this.session.state
      await this.run(line)
    }
    return picture(this.session.state, this.#before)
  }
}

const changed = (seen: Picture) =>
  cardsOf(seen).flatMap(([kind, { name, change, changes }]: readonly [string, Card]) =>
    change ? [[kind, name, change, ...changes].join(' ')] : [],
  )
const container = (seen: Picture, name: string) =>
  [...seen.networks.flatMap(({ containers }) => containers), ...seen.homeless].find(one => one.name === name)!

test('a new engine is empty', async () => {
  const seen = await new Viewer().look()
  expect(seen.isEmpty).toBe(true)
  expect(seen.networks.map(({ name }) => name)).toEqual(['bridge', 'host', 'none'])
})

test('a container has its image, state, command, ports, mounts and networks', async () => {
  const seen = await new Viewer().look(
    'docker network create back',
    'docker run -d --name web --network back -p 8080:80 -p 127.0.0.1:9090:90 -v data:/data -v /work/site:/site:ro nginx',
  )
  expect(container(seen, 'web')).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    image: 'nginx',
    command: '/docker-entrypoint.sh nginx -g daemon off;',
    status: 'running',
    ports: [
      { outer: '8080', inner: '80/tcp' },
      { outer: '127.0.0.1:9090', inner: '90/tcp' },
    ],
    mounts: [
      { type: 'volume', source: 'data', place: '/data', isReadonly: false },
      { type: 'bind', source: '/work/site', place: '/site', isReadonly: true },
    ],
    networks: ['back'],
  })
  expect(seen.images).toMatchObject([
    { name: 'nginx:latest', size: expect.stringMatching(/^[\d.]+MB$/) as string, users: 1 },
  ])
  expect(seen.volumes).toMatchObject([{ name: 'data', users: ['web'] }])
  expect(seen.networks.find(({ name }) => name === 'back')?.containers.map(({ name }) => name)).toEqual(['web'])
  expect(changed(seen)).toEqual(['container web new', 'image nginx:latest new', 'volume data new'])
})

test('what a command changed is named, until the next one', async () => {
  const viewer = new Viewer()
  await viewer.look('docker network create back', 'docker run -d --name web -p 80:80 -v data:/data nginx')
  expect(changed(await viewer.look('docker ps'))).toEqual([])
  expect(changed(await viewer.look('docker exec web touch /here'))).toEqual(['container web changed 파일'])
  expect(changed(await viewer.look('docker exec web touch /data/here'))).toEqual(['volume data changed 파일'])
  expect(changed(await viewer.look('docker network connect back web'))).toEqual(['container web changed 네트워크'])
  expect(changed(await viewer.look('docker rename web site'))).toEqual(['container site changed 이름'])
  expect(changed(await viewer.look('docker tag nginx mine'))).toEqual(['image nginx:latest changed 태그'])
  expect(changed(await viewer.look('docker stop site'))).toEqual(['container site changed 상태 파일'])
  expect(changed(await viewer.look('docker rm site'))).toEqual(['container site gone'])
  expect(changed(await viewer.look('docker ps'))).toEqual([])
})

test('a stopped container keeps its ports in view, and its exit code', async () => {
  const seen = await new Viewer().look('docker run -d --name web -p 8080:80 nginx', 'docker stop web')
  expect(container(seen, 'web')).toMatchObject({
    status: 'exited',
    exitCode: 0,
    ports: [{ outer: '8080', inner: '80/tcp' }],
  })
})

test('a container on two networks stands on its first and is a guest of the other', async () => {
  const viewer = new Viewer()
  const seen = await viewer.look(
    'docker network create back',
    'docker run -d --name web nginx',
    'docker network connect back web',
  )
  expect(seen.networks.map(({ name, containers, guests }) => [name, containers.length, guests.length])).toEqual([
    ['bridge', 1, 0],
    ['host', 0, 0],
    ['none', 0, 0],
    ['back', 0, 1],
  ])
})

test('a container whose network is another container stands apart', async () => {
  const seen = await new Viewer().look(
    'docker run -d --name web nginx',
    'docker run -d --name side --network container:web nginx',
  )
  expect(seen.homeless.map(({ name }) => name)).toEqual(['side'])
})

test('with very many, the newest and what changed are shown, and how many there are', async () => {
  const viewer = new Viewer()
  await viewer.look('docker create --name first busybox')
  const lines = Array.from({ length: mostCards + 10 }, (_, at) => `docker create --name c${at} busybox`)
  const seen = await viewer.look(...lines, 'docker rename first one')
  expect(seen.counts.container).toBe(mostCards + 11)
  expect(seen.shown.container).toBe(mostCards)
  expect(container(seen, 'one')).toMatchObject({ change: 'changed' })
  expect(container(seen, 'c59')).toBeDefined()
  expect(container(seen, 'c0')).toBeUndefined()
})
