import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithContainer() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  await typist.run('docker run --name box -e A=1 -l x=y --expose 80 -v /vv -w /w busybox sh -c "echo data > /f"')
  return typist
}

test('a health check that a change names keeps the times of the container', async () => {
  const typist = await typistWithContainer()
  await typist.run('docker create --name hc --health-cmd true --health-interval 1s --health-retries 1 busybox')
  await typist.run("docker commit -c 'HEALTHCHECK NONE' hc none")
  expect((await typist.run('docker inspect -f "{{json .Config.Healthcheck}}" none')).stdout).toBe(
    '{"Test":["NONE"],"Interval":1000000000,"Retries":1}\n',
  )
})

test('a commit keeps files and settings, and applies changes to them', async () => {
  const typist = await typistWithContainer()
  const changes =
    `-c 'CMD echo hi' -c 'ENV B=2 C="x y" A=3' -c 'LABEL q=r' -c 'EXPOSE 81 82/udp' -c 'USER me' -c 'WORKDIR sub' ` +
    `-c 'VOLUME /a /b' -c 'STOPSIGNAL SIGINT' -c 'ONBUILD RUN x' -c 'HEALTHCHECK --interval=5s CMD true' -c 'ENTRYPOINT ["a"]'`
  await typist.run(`docker commit -m hello -a me ${changes} box made:1`)
  await typist.run('docker commit box plain')
  const config = {
    User: 'me',
    ExposedPorts: { '80/tcp': {}, '81/tcp': {}, '82/udp': {} },
    Env: ['A=3', 'B=2', 'C=x y'],
    Entrypoint: ['a'],
    Cmd: ['/bin/sh', '-c', 'echo hi'],
    Volumes: { '/a': {}, '/b': {}, '/vv': {} },
    WorkingDir: '/w/sub',
    Labels: { q: 'r', x: 'y' },
    StopSignal: 'SIGINT',
    Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 5_000_000_000 },
    OnBuild: ['RUN x'],
  }
  const shown = await typist.run("docker image inspect -f '{{json .Config}} {{.Author}} {{.Comment}}' made:1")
  expect(shown.stdout).toBe(`${JSON.stringify(config)} me hello\n`)
  expect((await typist.run('docker run --rm plain cat /f')).stdout).toBe('data\n')
  const rows = await typist.run("docker history --format '{{.CreatedBy}}|{{.Size}}|{{.Comment}}' made:1")
  expect(rows.stdout).toBe('sh -c echo data > /f|5B|hello\n|4.43MB|Imported from -\n')
})

test.each([
  ["-c 'RUN x'", 'RUN is not a valid change command'],
  ["-c ''", 'file with no instructions'],
  ["-c 'ENV A'", 'ENV must have two arguments'],
  ["-c 'EXPOSE abc'", 'Invalid containerPort: abc'],
  ["-c 'STOPSIGNAL FOO'", 'invalid signal: FOO'],
])('a change that cannot be made: %s', async (args, message) => {
  const typist = await typistWithContainer()
  const { code, stderr } = await typist.run(`docker commit ${args} box`)
  expect([code, stderr]).toEqual([1, `Error response from daemon: ${message}\n`])
})

test('commits of the same files share their layer, and events tell of each step', async () => {
  const typist = await typistWithContainer()
  await typist.run('docker commit box one; sleep 1; docker commit box two; docker rmi one')
  const { stdout } = await typist.run('docker rmi two')
  expect(stdout.match(/Deleted/g)).toHaveLength(2)
  const events = await typist.run(
    "sleep 1; docker events --since 1h --until 0s --filter type=image --format '{{.Action}}'",
  )
  expect(events.stdout.split('\n').join(' ')).toBe('pull create tag create tag untag delete untag delete ')
})

test('a new ENTRYPOINT takes the container’s command away, unless CMD says it again', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker create --name box busybox sleep 9')
  const show = async (changes: string) => {
    await typist.run(`docker commit ${changes} box made`)
    return (await typist.run("docker inspect -f '{{.Config.Entrypoint}} {{.Config.Cmd}}' made")).stdout
  }
  const entrypoint = `-c 'ENTRYPOINT ["ls"]'`
  expect(await show(entrypoint)).toBe('[ls] []\n')
  expect(await show(`-c 'CMD ["/"]' ${entrypoint}`)).toBe('[ls] [/]\n')
})
