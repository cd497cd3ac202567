import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'
import { typed } from './testing.ts'

test('networks are listed by name, numbers in order', async () => {
  const printed = await typed(
    'docker network create n10',
    'docker network create n9',
    'docker network ls --format "{{.Name}} {{.Driver}}"',
  )
  expect(printed).toBe(`$ docker network create n10
<id>
$ docker network create n9
<id>
$ docker network ls --format "{{.Name}} {{.Driver}}"
bridge bridge
host host
n9 bridge
n10 bridge
none null
`)
})

test('a network that cannot be is refused in libnetwork’s words', async () => {
  const printed = await typed(
    'docker network create --subnet 10.9.0.0/16 n3',
    'docker network create --subnet 10.9.0.0/24 n4',
    'docker network create --subnet 10.9.0.5/16 n4',
    'docker network create --subnet 10.8.0.0/16 --ip-range 10.8.0.1/24 n4',
    'docker network create --gateway 10.1.1.1 n4',
    'docker network create --subnet 10.7.0.0/16 --gateway 10.99.0.1 n4',
    'docker network create --subnet 10.7.0.0/16 --subnet 10.7.1.0/24 n4',
    'docker network create --subnet 10.7.0.0/16 --subnet 10.6.0.0/16 n4',
    'docker network create -o com.docker.network.bridge.name=docker0 n4',
    'docker network create " "',
    'docker network create default',
    'docker network create -d overlay n4',
    'docker network create --ipv4=false n4',
    'docker network create --ipam-driver foo n4',
  )
  expect(printed).toBe(`$ docker network create --subnet 10.9.0.0/16 n3
<id>
$ docker network create --subnet 10.9.0.0/24 n4
Error response from daemon: invalid pool request: Pool overlaps with other one on this address space
[1]
$ docker network create --subnet 10.9.0.5/16 n4
Error response from daemon: invalid network config:
invalid subnet 10.9.0.5/16: it should be 10.9.0.0/16
[1]
$ docker network create --subnet 10.8.0.0/16 --ip-range 10.8.0.1/24 n4
Error response from daemon: invalid network config:
invalid ip-range 10.8.0.1/24: it should be 10.8.0.0/24
[1]
$ docker network create --gateway 10.1.1.1 n4
every ip-range or gateway must have a corresponding subnet
[1]
$ docker network create --subnet 10.7.0.0/16 --gateway 10.99.0.1 n4
no matching subnet for gateway 10.99.0.1
[1]
$ docker network create --subnet 10.7.0.0/16 --subnet 10.7.1.0/24 n4
multiple overlapping subnet configuration is not supported
[1]
$ docker network create --subnet 10.7.0.0/16 --subnet 10.6.0.0/16 n4
Error response from daemon: bridge driver doesn't support multiple subnets
[1]
$ docker network create -o com.docker.network.bridge.name=docker0 n4
Error response from daemon: cannot create network <id> (docker0): conflicts with network <id> (docker0): networks have same bridge name
[1]
$ docker network create " "
Error response from daemon: invalid name: name is empty
[1]
$ docker network create default
Error response from daemon: operation is not permitted on predefined default network
[1]
$ docker network create -d overlay n4
Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
[1]
$ docker network create --ipv4=false n4
Error response from daemon: IPv4 or IPv6 must be enabled
[1]
$ docker network create --ipam-driver foo n4
Error response from daemon: plugin "foo" not found
[1]
`)
})

test('what the user said of addresses is shown, and the rest is not', async () => {
  const printed = await typed(
    'docker network create --subnet 10.7.0.0/16 --aux-address a=10.7.0.2 --label a=b n1',
    'docker network inspect n1 -f "{{json .IPAM}} {{json .Labels}}"',
    'docker network create n2',
    'docker network inspect n2 -f "{{json .IPAM}}"',
    'docker network inspect host -f "{{json .IPAM}}"',
    'docker run --rm --network n1 busybox hostname -i',
  )
  expect(printed).toContain(
    '{"Driver":"default","Options":{},"Config":[{"Subnet":"10.7.0.0/16","AuxiliaryAddresses":{"a":"10.7.0.2"}}]} {"a":"b"}\n',
  )
  expect(printed).toContain(
    '{"Driver":"default","Options":{},"Config":[{"Subnet":"172.18.0.0/16","Gateway":"172.18.0.1"}]}\n',
  )
  expect(printed).toContain('{"Driver":"default","Options":null,"Config":null}\n')
  expect(printed).toContain('hostname -i\n10.7.0.3\n')
})

test('filters choose, and wrong ones are refused', async () => {
  const printed = await typed(
    'docker network create --label a=b n1',
    'docker network ls -q -f label=a=b | wc -l',
    'docker network ls -f type=custom --format "{{.Name}}"',
    'docker network ls -f dangling=true --format "{{.Name}}"',
    'docker network ls -f dangling=foo',
    'docker network ls -f type=foo',
    'docker network ls -f foo=bar',
    'docker network prune -f --filter until=1h --filter until=2h',
    'docker network prune -f --filter label!=a',
    'docker network prune -f --filter label=a',
  )
  expect(printed.split('\n').filter(line => !line.startsWith('$'))).toEqual([
    '<id>',
    '1',
    'n1',
    'n1',
    `Error response from daemon: invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")`,
    '[1]',
    "Error response from daemon: invalid filter: 'type'='foo'",
    '[1]',
    "Error response from daemon: invalid filter 'foo'",
    '[1]',
    'Error response from daemon: more than one until filter specified',
    '[1]',
    'Deleted Networks:',
    'n1',
    '',
    '',
  ])
})

test.each([
  ['nope nope', 'network nope not found'],
  ['net nope', 'endpoint nope not found'],
])('docker network disconnect -f %s', async (names, reason) => {
  const printed = await typed('docker network create net', `docker network disconnect -f ${names}`)
  expect(printed).toContain(`Error response from daemon: ${reason}\n[1]`)
})

test.each([
  ['driver.mtu', 'Atoi'],
  ['bridge.enable_icc', 'ParseBool'],
])('an option of another kind: com.docker.network.%s', async (option, func) => {
  const typist = new Typist()
  const name = `com.docker.network.${option}`
  expect((await typist.run(`docker network create -o ${name}=abc net`)).stderr).toBe(
    `Error response from daemon: failed to parse ${name} value: abc (strconv.${func}: parsing "abc": invalid syntax)\n`,
  )
})

test.each([
  ['connect --driver-opt foo bridge box', 'invalid key/value pair format in driver options'],
  ['connect bridge ""', 'invalid container name or ID: value is empty'],
  ['disconnect bridge ""', 'invalid container name or ID: value is empty'],
  ['connect "" ""', 'invalid network name or ID: value is empty'],
  [
    'create --subnet 172.31.0.0/16 --aux-address h1=172.31.0.1 net',
    'Error response from daemon: failed to allocate secondary ip address (h1:172.31.0.1): Address already in use',
  ],
])('docker network %s', async (line, reason) => {
  expect((await new Typist().run(`docker network ${line}`)).stderr).toBe(`${reason}\n`)
})

test('a list takes a network with a container for dangling, prune does not', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker network create n1; docker run -d --name box --network n1 busybox')
  const names = async (value: string) =>
    (await typist.run(`docker network ls -f dangling=${value} --format '{{.Name}}' | xargs`)).stdout
  expect(await names('true')).toBe('n1\n')
  expect(await names('false')).toBe('bridge host none\n')
  await typist.run('docker rm -f box; docker run -d --name box --network n1 busybox sleep 100')
  expect((await typist.run('docker network prune -f')).stdout).toBe('')
})
