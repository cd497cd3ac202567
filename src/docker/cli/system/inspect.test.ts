import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithObjects() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker create --name box -v vol:/d busybox; docker network create net')
  typist.calls.length = 0
  return typist
}

test('a name is looked for among containers, images, networks and volumes', async () => {
  const typist = await typistWithObjects()
  const inspect = async (name: string) => (await typist.run(`docker inspect -f '{{.Name}}{{.Os}}' ${name}`)).stdout
  expect((await typist.run("docker inspect -f '{{.Name}}' box net vol nope")).stdout).toBe('/box\nnet\nvol\n')
  expect((await typist.run("docker inspect -f '{{.Os}}' busybox")).stdout).toBe('linux\n')
  expect(await inspect('nope')).toBe('\n')
  typist.calls.length = 0
  expect(await typist.run('docker inspect nope')).toEqual({
    code: 1,
    stdout: '[]\n',
    stderr: 'Error: No such object: nope\n',
  })
  expect(typist.calls.map(call => call.replace('/v1.50', ''))).toEqual([
    'HEAD /_ping',
    'GET /containers/nope/json',
    'GET /images/nope/json',
    'GET /networks/nope',
    'GET /volumes/nope',
    'GET /info',
    'GET /plugins/nope/json',
  ])
})

const kinds = '"config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"'

test.each([
  ['--type image box', '[]\n', 'Error response from daemon: No such image: box:latest\n'],
  ['--type container busybox', '[]\n', 'Error response from daemon: No such container: busybox\n'],
  ['--type foo box', '', `unknown type: "foo": must be one of ${kinds}\n`],
  ['--type "" box', '', `type is empty: must be one of ${kinds}\n`],
  ['""', '[]\n', 'invalid container name or ID: value is empty\n'],
  [
    "-f '{{.Nope}}' box",
    '\n',
    'template parsing error: template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"\n',
  ],
])('docker inspect %s', async (args, stdout, stderr) => {
  const typist = await typistWithObjects()
  expect(await typist.run(`docker inspect ${args}`)).toEqual({ code: 1, stdout, stderr })
})

test('sizes, JSON, and templates that are none', async () => {
  const typist = await typistWithObjects()
  expect((await typist.run("docker inspect -s -f '{{.SizeRw}}' box")).stdout).toBe('0\n')
  expect((await typist.run("docker inspect -s -f '{{.Name}}' net")).stderr).toBe(
    'WARNING: --size ignored for network\n',
  )
  expect(JSON.parse((await typist.run('docker inspect -f json box net')).stdout)).toMatchObject([
    { Name: '/box' },
    { Name: 'net' },
  ])
  expect(await typist.run("docker inspect -f '{{.Name' box")).toEqual({
    code: 64,
    stdout: '',
    stderr: 'template parsing error: template: :1: unclosed action\n',
  })
})
