import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

test.each(['node', 'service', 'stack', 'secret', 'config'])(
  'docker %s ls asks an engine that is alone',
  async group => {
    const typist = new Typist()
    const { code, stdout, stderr } = await typist.run(`docker ${group} ls`)
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" ' +
        'to connect this node to swarm and try again.\n',
    ])
    expect(typist.calls.at(-1)).toBe(`GET ${{ stack: '/v1.50/services' }[group] ?? `/v1.50/${group}s`}`)
  },
)

test('there are no plugins and no build cache', async () => {
  const recorded = `$ docker plugin ls
ID        NAME      DESCRIPTION   ENABLED
$ docker plugin ls -q
$ docker plugin ls --nope
unknown flag: --nope

Usage:  docker plugin ls [OPTIONS]

Run 'docker plugin ls --help' for more information
[125]
$ docker builder prune </dev/null
WARNING! This will remove all dangling build cache. Are you sure you want to continue? [y/N] $ echo y | docker builder prune -a
WARNING! This will remove all build cache. Are you sure you want to continue? [y/N] Total:\t0B
$ docker builder prune -f --keep-storage 1gb
Flag --keep-storage has been deprecated, keep-storage flag has been changed to reserved-space
Total:\t0B
`
  const lines = [...recorded.matchAll(/\$ (docker .*|echo .*)$/gm)].map(([, line = '']) => line)
  expect(await new Typist().type(...lines)).toBe(recorded)
})
