import { expect, test } from 'vitest'
import { entryAt, names } from '../engine/files/tree.ts'
import { manifestOf } from '../engine/image/manifest.ts'
import { registry } from './index.ts'

const offered = {
  'hello-world': 'latest',
  ubuntu: 'latest 24.04 22.04 jammy noble',
  debian: 'latest 13 trixie 12 bookworm 13-slim 12-slim',
  alpine: 'latest 3.22 3.21 3.20',
  busybox: 'latest 1.37 1.36 1.35',
  nginx: 'latest 1.29 1.28 stable alpine',
  httpd: 'latest 2.4 alpine',
  redis: 'latest 8 7 alpine',
  mysql: 'latest 9 8 8.4 8.0',
  postgres: 'latest 18 17 16 alpine',
  node: 'latest 24 22 lts slim alpine 22-alpine',
  python: 'latest 3.14 3.13 3.12 slim alpine 3.13-slim',
  wordpress: 'latest',
  registry: 'latest 3 2',
}
const all = Object.entries(offered).flatMap(([name, tags]) => tags.split(' ').map(tag => [name, tag] as const))

test.each(all)('%s:%s can be pulled, and what it runs is in it', async (name, tag) => {
  const image = (await registry.find(`library/${name}`, tag))!
  const { Cmd, Entrypoint, Env } = image.config
  expect(image.size).toBe(image.history.reduce((sum, { size }) => sum + size, 0))
  expect(image.layers).toHaveLength(image.history.filter(({ empty }) => !empty).length)
  expect((await registry.find(`library/${name}`, manifestOf(image).digest))?.id).toBe(image.id)
  const [, path = '/bin:/usr/bin'] = (Env ?? []).map(entry => /^PATH=(.*)/.exec(entry)).find(Boolean) ?? []
  for (const [command = ''] of [Entrypoint ?? [], Entrypoint?.length === 1 ? [] : (Cmd ?? [])]) {
    if (command === '') continue
    const places = command.startsWith('/') ? [command] : path.split(':').map(folder => `${folder}/${command}`)
    const found = places.flatMap(place => {
      const [first = '', ...rest] = names(place)
      const top = image.files.entries[first]
      const at = top?.type === 'symlink' ? names(`${top.target}/${rest.join('/')}`) : [first, ...rest]
      return entryAt(image.files, at) ?? []
    })
    expect(found, command).not.toHaveLength(0)
  }
})

test('tags of one image are one image, and images that begin alike share layers', async () => {
  const find = async (name: string, tag: string) => (await registry.find(`library/${name}`, tag))!
  expect((await find('ubuntu', 'noble')).id).toBe((await find('ubuntu', 'latest')).id)
  expect((await find('ubuntu', 'jammy')).id).not.toBe((await find('ubuntu', 'latest')).id)
  expect((await find('redis', 'latest')).layers[0]).toBe((await find('debian', '13-slim')).layers[0])
  expect((await find('node', 'latest')).layers.slice(0, 4)).toEqual((await find('python', 'latest')).layers.slice(0, 4))
})

test('settings are those of the official images', async () => {
  expect((await registry.find('library/postgres', '18'))?.config).toMatchObject({
    Cmd: ['postgres'],
    Entrypoint: ['docker-entrypoint.sh'],
    ExposedPorts: { '5432/tcp': {} },
    StopSignal: 'SIGINT',
    Volumes: { '/var/lib/postgresql': {} },
  })
  expect((await registry.find('library/mysql', '8'))?.config).toMatchObject({
    ExposedPorts: { '3306/tcp': {}, '33060/tcp': {} },
    Volumes: { '/var/lib/mysql': {} },
  })
  expect((await registry.find('library/ubuntu', 'latest'))?.config).toMatchObject({ Cmd: ['/bin/bash'], Env: null })
})

test('what is not there', async () => {
  expect(await registry.find('library/nosuch', 'latest')).toBeUndefined()
  expect(await registry.find('ubuntu', 'latest')).toBeUndefined()
  expect(await registry.tags('library/nosuch')).toEqual([])
  expect((await registry.search('sql')).map(({ name }) => name)).toContain('mysql')
})

const systems = {
  ubuntu: 'Ubuntu 24.04',
  debian: 'Debian GNU/Linux 13',
  nginx: 'Debian',
  registry: 'Alpine Linux v3.22',
}

test.each([...Object.entries(systems), ['alpine:3.20', 'Alpine Linux v3.20'] as const])(
  '%s says that it is %s',
  async (name, system) => {
    const [repository = '', tag = 'latest'] = name.split(':')
    const { files } = (await registry.find(`library/${repository}`, tag))!
    expect(entryAt(files, names('/etc/os-release'))).toMatchObject({ target: '../usr/lib/os-release' })
    const release = entryAt(files, names('/usr/lib/os-release'))
    expect(release?.type === 'file' && release.data).toContain(`PRETTY_NAME="${system}`)
  },
)
