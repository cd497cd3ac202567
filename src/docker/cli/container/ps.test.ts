import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const id = /\b[0-9a-f]{12}\b/g

async function typistWithContainers() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker pull -q nginx')
  await typist.run('docker run --name one busybox sh -c "exit 3"')
  await typist.run('docker run -d --name two -p 8080:80 --label app=web --label tier= -v data:/data -v /tmp:/t nginx')
  await typist.run('docker create --name three busybox /bin/sh -c "a very long command line"')
  return typist
}

test('the table', async () => {
  const typist = await typistWithContainers()
  expect(
    (await typist.type('docker ps -a', 'docker ps -q', 'docker ps -l --format {{.Names}}')).replaceAll(id, '<id>'),
  ).toBe(
    `$ docker ps -a
CONTAINER ID   IMAGE     COMMAND                  CREATED                  STATUS                              PORTS                                     NAMES
<id>   busybox   "/bin/sh -c 'a very …"   Less than a second ago   Created                                                                       three
<id>   nginx     "/docker-entrypoint.…"   Less than a second ago   Up Less than a second               0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   two
<id>   busybox   "sh -c 'exit 3'"         Less than a second ago   Exited (3) Less than a second ago                                             one
$ docker ps -q
<id>
$ docker ps -l --format {{.Names}}
three
`,
  )
})

test('formats', async () => {
  const typist = await typistWithContainers()
  const ps = (format: string) => typist.run(`docker ps --format '${format}'`)
  expect((await ps('{{.Labels}}|{{.Label "app"}}|{{.Mounts}}|{{.LocalVolumes}}|{{.Networks}}|{{.State}}')).stdout).toBe(
    'app=web,tier=|web|data,/tmp|1|bridge|running\n',
  )
  expect((await ps('table {{.Names}}\t{{.Label "app"}}')).stdout).toBe('NAMES     app\ntwo       web\n')
  expect((await ps('raw')).stdout).toMatch(
    /^container_id: \w{12}\nimage: nginx\n[^]*\nlabels: app=web,tier=\nports: .*\n\n$/,
  )
  expect(JSON.parse((await ps('json')).stdout)).toMatchObject({ Names: 'two', Platform: null, LocalVolumes: '1' })
  expect((await typist.run('docker ps --no-trunc --format "{{.ID}} {{.Command}}"')).stdout).toMatch(
    /^\w{64} "\/docker-entrypoint.sh nginx -g 'daemon off;'"\n$/,
  )
})

test('the size is asked for only where it is shown', async () => {
  const typist = await typistWithContainers()
  await typist.run('docker ps --format "{{.ID}}"')
  expect(typist.calls.at(-1)).toBe('GET /v1.50/containers/json')
  expect((await typist.run('docker ps --format "{{.Size}}"')).stdout).toMatch(/^\d+B \(virtual [\d.]+MB\)\n$/)
  expect(typist.calls.at(-1)).toBe('GET /v1.50/containers/json?size=1')
  expect((await typist.run('docker ps -s')).stdout).toMatch(/NAMES +SIZE\n/)
})

test('templates that are none', async () => {
  const typist = new Typist()
  const type = "can't evaluate field Foo in type *formatter.ContainerContext"
  expect(await typist.run("docker ps --format '{{.Foo}}'")).toEqual({
    code: 1,
    stdout: '',
    stderr: `failed to execute template: template: :1:2: executing "" at <.Foo>: ${type}\n`,
  })
  expect((await typist.run("docker ps --format '{{.Names'")).stderr).toBe(
    'failed to parse template: template: :1: unclosed action\n',
  )
  expect(typist.calls).toEqual([])
})

test('-q has the last word', async () => {
  const typist = await typistWithContainers()
  const { stdout, stderr } = await typist.run("docker ps -q --format 'table {{.Names}}'")
  expect(stdout).toMatch(/^\w{12}\n$/)
  expect(stderr).toBe('WARNING: Ignoring custom format, because both --format and --quiet are set.\n')
})
