import { expect, test } from 'vitest'
import type { Api } from '../api/client.ts'
import { complete } from './complete.ts'
import { noDaemon } from './testing.ts'

const replies: Readonly<Record<string, unknown>> = {
  'GET /containers/json': [
    { Names: ['/web'], State: 'running' },
    { Names: ['/db'], State: 'exited' },
  ],
  'GET /images/json': [{ RepoTags: ['ubuntu:latest', 'ubuntu:24.04'] }, { RepoTags: [] }],
  'GET /networks': [{ Name: 'bridge' }, { Name: 'mynet' }],
  'GET /volumes': { Volumes: [{ Name: 'data' }] },
}
const api = ((endpoint: string) => Promise.resolve(replies[endpoint])) as Api

/** The cursor is where `|` is, else at the end. */
const candidatesAt = async (text: string) => {
  const cursor = text.includes('¦') ? text.indexOf('¦') : text.length
  return (await complete(text.replace('¦', ''), cursor, api)).candidates
}

test.each([
  ['docker r', ['rename', 'restart', 'rm', 'rmi', 'run']],
  ['docker net', ['network']],
  ['docker network ', ['connect', 'create', 'disconnect', 'inspect', 'ls', 'prune', 'rm']],
  ['docker -D --log-level inf', ['info']],
  ['docker --log-level info ima', ['image', 'images']],
  ['docker help im', ['image', 'images', 'import']],
  ['docker stop ', ['web']],
  ['docker stop web ', ['web']],
  ['docker start ', ['db']],
  ['docker rm -f ', ['db', 'web']],
  ['docker rm --', ['--force', '--link', '--volumes']],
  ['docker rename ', ['db', 'web']],
  ['docker rename web ', []],
  ['docker run -it --name x u', ['ubuntu', 'ubuntu:24.04', 'ubuntu:latest']],
  ['docker run --network ', ['bridge', 'mynet']],
  ['docker run --network=m', ['--network=mynet']],
  ['docker run --net b', ['bridge']],
  ['docker run -v d', ['data']],
  ['docker run ubuntu ', []],
  ['docker network connect mynet w', ['web']],
  ['docker volume rm ', ['data']],
  ['docker rm w¦ --force', ['web']],
  ['docker ps && docker stop w', ['web']],
  ['docker rm $(docker ps -a', ['-a']],
  ['ls ', []],
  ['docker nope ', []],
])('%s', async (text, candidates) => {
  expect(await candidatesAt(text)).toEqual(candidates)
})

test('a candidate replaces the word before the cursor', async () => {
  expect(await complete('docker stop w', 13, api)).toEqual({ start: 12, candidates: ['web'], files: false })
})

test('without a daemon there are no names, and nothing breaks', async () => {
  expect((await complete('docker stop ', 12, noDaemon)).candidates).toEqual([])
})

test('other words of a line may name files', async () => {
  expect((await complete('cat ', 4, api)).files).toBe(true)
  expect((await complete('docker cp ', 10, api)).files).toBe(true)
  expect((await complete('docker load -i ', 15, api)).files).toBe(true)
})
