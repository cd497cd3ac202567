import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'
import { typed } from './testing.ts'

test('endpoints keep what was asked of them while the container stands still', async () => {
  const printed = await typed(
    'docker network create --subnet 10.7.0.0/24 n1',
    'docker create --name c1 --network n1 --ip 10.7.0.9 --network-alias foo busybox sleep 1000',
    'docker network connect later c1',
    'docker network inspect n1 -f "{{len .Containers}}"',
    'docker start c1',
    'docker network create later',
    'docker start c1',
    `docker inspect c1 -f '{{range $name, $it := .NetworkSettings.Networks}}{{$name}}={{$it.IPAddress}} {{json $it.DNSNames}} {{end}}'`,
    'docker stop -t 0 c1',
    'docker network prune -f',
    'docker start c1',
  )
  expect(printed).toBe(`$ docker network create --subnet 10.7.0.0/24 n1
<id>
$ docker create --name c1 --network n1 --ip 10.7.0.9 --network-alias foo busybox sleep 1000
<id>
$ docker network connect later c1
$ docker network inspect n1 -f "{{len .Containers}}"
0
$ docker start c1
Error response from daemon: failed to set up container networking: network later not found
Error: failed to start containers: c1
[1]
$ docker network create later
<id>
$ docker start c1
c1
$ docker inspect c1 -f '{{range $name, $it := .NetworkSettings.Networks}}{{$name}}={{$it.IPAddress}} {{json $it.DNSNames}} {{end}}'
later=172.18.0.2 ["c1","<short>"] n1=10.7.0.9 ["c1","foo","<short>"]${' '}
$ docker stop -t 0 c1
c1
$ docker network prune -f
Deleted Networks:
n1
later

$ docker start c1
Error response from daemon: failed to set up container networking: network <id> not found
Error: failed to start containers: c1
[1]
`)
})

test('connect and disconnect say why they cannot', async () => {
  const printed = await typed(
    'docker network create --subnet 10.7.0.0/29 n1',
    'docker run -d --name c1 busybox sleep 1000',
    'docker network connect --ip 10.99.0.1 n1 c1',
    'docker network connect --ip foo n1 c1',
    'docker network connect --ip 10.7.0.1 n1 c1',
    'docker network connect --alias a bridge c1',
    'docker network connect none c1',
    'docker network connect host c1',
    'docker run -d --name c3 --network host busybox sleep 1000',
    'docker network connect n1 c3',
    'docker network disconnect host c3',
    'docker run -d --name c4 --network none busybox sleep 1000',
    'docker network connect n1 c4',
    'docker network disconnect none c4',
    'docker network connect n1 c4',
    'docker network disconnect n1 c1',
    'docker network rm n1',
  )
  expect(printed.split('\n').filter(line => !/^(\$|<id>|\[1\]|$)/.test(line))).toEqual([
    'Error response from daemon: invalid endpoint settings:',
    'no configured subnet or ip-range contain the IP address 10.99.0.1',
    'Error response from daemon: invalid endpoint settings:',
    '* invalid IPv4 address: foo',
    '* no configured subnet or ip-range contain the IP address foo',
    'Error response from daemon: Address already in use',
    'Error response from daemon: invalid endpoint settings:',
    'network-scoped alias is supported only for containers in user defined networks',
    'Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode',
    'Error response from daemon: cannot connect container to host network - container must be created in host network mode',
    'Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network',
    'Error response from daemon: cannot disconnect container from host network - container was created in host network mode',
    'Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode',
    'Error response from daemon: container <id> is not connected to network n1',
    'Error response from daemon: error while removing network: network n1 has active endpoints (name:"c4" id:"<short>")',
    'exit status 1',
  ])
})

test('the lowest free address is given, until there is none', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  await typist.run('docker network create --subnet 10.66.0.0/29 n6')
  for (let count = 1; count <= 5; count++)
    await typist.run(`docker run -d --name c${count} --network n6 busybox sleep 1000`)
  const full = await typist.run('docker run -d --name c6 --network n6 busybox sleep 1000')
  expect(full.stderr).toMatch(
    /^docker: .*: no available IPv4 addresses on this network's address pools: n6 \([0-9a-f]{64}\)$/m,
  )
  await typist.run('docker rm -f c2')
  await typist.run('docker start c6')
  const { stdout } = await typist.run('docker inspect c6 -f "{{.NetworkSettings.Networks.n6.IPAddress}}"')
  expect(stdout).toBe('10.66.0.3\n')
})

test('an interface keeps its number when another leaves', async () => {
  const printed = await typed(
    'docker network create n1',
    'docker run -d --name c1 busybox sleep 1000',
    'docker network connect n1 c1',
    'docker network disconnect bridge c1',
    'docker exec c1 ip a | grep inet',
  )
  expect(printed).toContain('inet 172.18.0.2/16 brd 172.18.255.255 scope global eth1\n')
})

test('a container that is connected before it starts has its names at once', async () => {
  const typist = new Typist()
  await typist.run(
    'docker network create neta; docker create --name c5 busybox; docker network connect --alias z neta c5',
  )
  const { stdout } = await typist.run(
    'docker inspect -f "{{json .NetworkSettings.Networks.neta.DNSNames}} {{json .NetworkSettings.Networks.bridge.DNSNames}}" c5',
  )
  expect(stdout).toMatch(/^\["c5","z","[\da-f]{12}"\] null\n$/)
})
