import { expect, test } from 'vitest'
import { Typist } from '../session/testing.ts'
import { Duration } from './go-duration.ts'

test.each([
  [0, '0s'],
  [1500, '1.5µs'],
  [500e6, '500ms'],
  [30e9, '30s'],
  [90e9, '1m30s'],
  [3600e9, '1h0m0s'],
])('%d nanoseconds are %s', (nanoseconds, text) => {
  expect(String(new Duration(nanoseconds))).toBe(text)
})

/** Templates with what docker 28.2.2 printed for them. */
test.each([
  [
    '{{.Config}}',
    '{d19787229e44   false true true map[] false false false [] [hi] <nil> false busybox map[] /app [echo] false  [] map[]  <nil> []}',
  ],
  ['{{.State}}', '{created false false false false false 0 0  0001-01-01T00:00:00Z 0001-01-01T00:00:00Z <nil>}'],
  ['{{.Mounts}}', '[{bind  /tmp /host  ro false rprivate}]'],
  ['{{.Config.ArgsEscaped}} {{.Config.NetworkDisabled}}', 'false false'],
  ['{{.HostConfig.Dns}} {{.HostConfig.CapAdd}}', '[] <no value>'],
  ['{{.HostConfig.DNS}} {{.HostConfig.CapAdd}}', '[] []'],
  ['{{.ImageManifestDescriptor}}', '<nil>'],
])('inspect of a container prints %s as Go does', async (template, printed) => {
  const typist = new Typist()
  await typist.run(
    'docker create --name two --hostname d19787229e44 --entrypoint echo -w /app -v /tmp:/host:ro busybox hi',
  )
  const { stdout } = await typist.run(`docker inspect -f '${template}' two`)
  expect(stdout).toBe(`${printed}\n`)
})

test('a health check has durations', async () => {
  const typist = new Typist()
  await typist.run('docker create --name web --health-cmd true --health-interval 1h nginx')
  const { stdout } = await typist.run(
    "docker inspect -f '{{.Config.Healthcheck}} {{.Config.Healthcheck.Interval}} {{json .Config.Healthcheck}}' web",
  )
  expect(stdout).toBe(
    '{[CMD-SHELL true] 1h0m0s 0s 0s 0s 0} 1h0m0s {"Test":["CMD-SHELL","true"],"Interval":3600000000000}\n',
  )
})

test.each([
  ['docker image inspect -f "{{.Container}}|{{.ContainerConfig}}|{{.VirtualSize}}" busybox', '|<nil>|0'],
  ['docker network inspect -f "{{.Peers}} {{.Services}}" bridge', '[] map[]'],
  ['docker volume inspect -f "{{.Status}} {{.UsageData}} {{.ClusterVolume}}" vv', 'map[] <nil> <nil>'],
  ['docker info -f "{{.Swarm}}"', '{  inactive false  [] 0 0 <nil> []}'],
  ['docker version -f "{{.Client.Platform}} {{.Server.Experimental}}"', '<nil> false'],
])('%s', async (line, printed) => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker volume create vv')
  expect((await typist.run(line)).stdout).toBe(`${printed}\n`)
})
