import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'
import { sha256 } from './sha256.ts'

test('contexts print what docker 28.2.2 prints', async () => {
  const recorded = `$ docker context ls
NAME        DESCRIPTION                               DOCKER ENDPOINT               ERROR
default *   Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
$ docker context ls --format json
{"Current":true,"Description":"Current DOCKER_HOST based configuration","DockerEndpoint":"unix:///var/run/docker.sock","Error":"","Name":"default"}
$ docker context inspect nope
[]
context "nope": context not found: open /root/.docker/contexts/meta/ca3704aa0b06f5954c79ee837faa152d84d6b2d42838f0637a15eda8337dbdce/meta.json: no such file or directory
[1]
$ docker context create foo
foo
Successfully created context "foo"
$ docker context create foo
context "foo" already exists
[1]
$ docker context create bar --docker host=tcp://1.2.3.4:2375 --description 'hi there'
bar
Successfully created context "bar"
$ docker context create 'a b'
context name "a b" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"
[1]
$ docker context create default
"default" is a reserved context name
[1]
$ docker context create baz --from bar
baz
Successfully created context "baz"
$ docker context use bar
bar
Current context is now "bar"
$ docker context ls
NAME      DESCRIPTION                               DOCKER ENDPOINT               ERROR
bar *     hi there                                  tcp://1.2.3.4:2375            
baz       hi there                                  tcp://1.2.3.4:2375            
default   Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
foo       Current DOCKER_HOST based configuration   unix:///var/run/docker.sock   
$ docker context show
bar
$ docker context rm bar
context "bar" is in use, set -f flag to force remove
[1]
$ docker context rm -f bar
bar
$ docker context rm foo nope baz
foo
baz
context "nope" does not exist
[1]
$ docker context rm default
context "default" cannot be removed
[1]
$ docker context use default
default
Current context is now "default"
$ docker context inspect --format '{{.Name}} {{.Endpoints.docker.Host}}'
default unix:///var/run/docker.sock
$ DOCKER_CONTEXT=nope docker ps
Failed to initialize: unable to resolve docker endpoint: context "nope": context not found: open /root/.docker/contexts/meta/ca3704aa0b06f5954c79ee837faa152d84d6b2d42838f0637a15eda8337dbdce/meta.json: no such file or directory
[1]
`
  const lines = [...recorded.matchAll(/^\$ (.*)$/gm)].map(([, line = '']) => line)
  expect(await new Typist().type(...lines)).toBe(recorded)
})

test('a context leads the client to another engine, where there is none', async () => {
  const typist = new Typist()
  await typist.type('docker context create far --docker host=tcp://far:2375', 'docker context use far')
  expect(await typist.type('docker ps', 'docker -c default ps -q')).toBe(`$ docker ps
Cannot connect to the Docker daemon at tcp://far:2375. Is the docker daemon running?
[1]
$ docker -c default ps -q
`)
})

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['bar', 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9'],
  ['a'.repeat(56), 'b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a'],
])('sha256 of %s', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})

test.each([
  ['create far --from default --docker host=tcp://x:1', 'cannot use --docker flag when --from is set'],
  ['create far --docker foo=bar', 'unable to create docker endpoint config: unrecognized config key: foo'],
  [
    'create far --docker host=foo',
    'unable to create docker endpoint config: unable to apply docker endpoint options: unable to parse docker host `foo`',
  ],
  [
    'create far --docker skip-tls-verify=x',
    'unable to create docker endpoint config: skip-tls-verify: parsing "x": invalid syntax',
  ],
  ['create far --docker ca=nope', 'unable to create docker endpoint config: open nope: no such file or directory'],
  ['create ""', 'context name cannot be empty'],
  ['use', 'accepts 1 arg(s), received 0'],
  [
    'inspect -f {{.Metadata.Description}}',
    'template parsing error: template: :1:11: executing "" at <.Metadata.Description>: ' +
      "can't evaluate field Description in type store.Metadata",
  ],
])('docker context %s', async (line, reason) => {
  const { code, stderr } = await new Typist().run(`docker context ${line}`)
  expect([code, stderr]).toEqual([1, `${reason}\n`])
})

test('contexts go into files and come out of them', async () => {
  const recorded = `$ docker context create lab --docker host=tcp://10.0.0.5:2375 --description 'the lab'
lab
Successfully created context "lab"
$ docker context export lab
Written file "lab.dockercontext"
$ docker context export lab
open lab.dockercontext: file exists
[1]
$ docker context export lab my.tar
Written file "my.tar"
$ docker context export lab nodir/x.tar
open nodir/x.tar: no such file or directory
[1]
$ tar xOf my.tar meta.json
{"Name":"lab","Metadata":{"Description":"the lab"},"Endpoints":{"docker":{"Host":"tcp://10.0.0.5:2375","SkipTLSVerify":false}}}$ docker context import lab my.tar
context "lab" already exists
[1]
$ docker context import lab2 my.tar
lab2
Successfully imported context "lab2"
$ docker context export lab - | docker context import lab3 -
lab3
Successfully imported context "lab3"
$ docker context inspect lab3 -f '{{.Name}} {{.Endpoints.docker.Host}}'
lab3 tcp://10.0.0.5:2375
$ docker context import lab4 nofile
open nofile: no such file or directory
[1]
$ echo junk > j; docker context import lab4 j
unexpected EOF
[1]
$ printf '' > e; docker context import lab6 e
invalid context: no metadata found
[1]
$ docker context import default my.tar
"default" is a reserved context name
[1]
`
  const lines = [...recorded.matchAll(/\$ ((?:docker|tar|echo|printf) .*)$/gm)].map(([, line = '']) => line)
  expect(await new Typist().type(...lines)).toBe(recorded)
})
