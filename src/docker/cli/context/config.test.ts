import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'
import { configProblem } from './config-problem.ts'

test.each([
  ['', undefined],
  ['{"psFormat":"x"}', undefined],
  ['{', 'unexpected EOF'],
  ['[]', 'json: cannot unmarshal array into Go value of type configfile.ConfigFile'],
  ['{"psFormat":3}', 'json: cannot unmarshal number into Go struct field ConfigFile.psFormat of type string'],
  ['{"psFormat":"x",}', "invalid character '}' looking for beginning of object key string"],
  ['{bad', "invalid character 'b' looking for beginning of object key string"],
  ['psFormat: x', "invalid character 'p' looking for beginning of value"],
])('of settings %j the client says %s', (text, problem) => {
  expect(configProblem(text)).toBe(problem)
})

test('settings that cannot be read are passed over', async () => {
  const typist = new Typist()
  await typist.run('mkdir cfg; echo "{bad" > cfg/config.json')
  expect(await typist.type('docker --config cfg ps -q')).toBe(`$ docker --config cfg ps -q
WARNING: Error parsing config file (cfg/config.json): invalid character 'b' looking for beginning of object key string
`)
})

test('the settings say how lists look where nothing else does', async () => {
  const typist = new Typist()
  await typist.run(
    `mkdir cfg; echo '{"psFormat":"{{.Names}} is {{.State}}","volumesFormat":"{{.Name}}!","networksFormat":"{{.Name}}?"}' > cfg/config.json`,
  )
  await typist.run('docker create --name c1 busybox; docker volume create vv')
  expect(
    await typist.type(
      'docker --config cfg ps -a',
      'DOCKER_CONFIG=cfg docker ps -a --format {{.Names}}',
      'docker --config cfg volume ls',
      'docker --config cfg volume ls -q',
      'docker --config cfg network ls -f name=host',
    ),
  ).toBe(`$ docker --config cfg ps -a
c1 is created
$ DOCKER_CONFIG=cfg docker ps -a --format {{.Names}}
c1
$ docker --config cfg volume ls
vv!
$ docker --config cfg volume ls -q
vv
$ docker --config cfg network ls -f name=host
host?
`)
})

test('the proxies of the settings go into containers', async () => {
  const typist = new Typist()
  await typist.run(
    `mkdir cfg; echo '{"proxies":{"default":{"httpProxy":"http://p:3128","noProxy":"localhost"}}}' > cfg/config.json`,
  )
  const { stdout } = await typist.run('docker --config cfg run --rm -e no_proxy=x busybox env | grep -i proxy | sort')
  expect(stdout).toBe(`HTTP_PROXY=http://p:3128
NO_PROXY=localhost
http_proxy=http://p:3128
no_proxy=x
`)
})
