import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithBusybox() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  return typist
}

test.each([
  ['--device /dev/null:/dev/foo', 'test -c /dev/foo && echo there', 'there\n'],
  ['--shm-size 32m', 'df /dev/shm | tail -1', 'shm                      32768         0     32768   0% /dev/shm\n'],
  [
    '--tmpfs /t:size=64k,mode=700',
    'grep /t /proc/mounts',
    'tmpfs /t tmpfs rw,nosuid,nodev,noexec,relatime,size=64k,mode=700 0 0\n',
  ],
  [
    '--mount type=tmpfs,dst=/t,tmpfs-size=1m',
    'df /t | tail -1',
    'tmpfs                     1024         0      1024   0% /t\n',
  ],
  ['--ulimit nofile=100:200', '"ulimit -n; ulimit -Hn"', '100\n200\n'],
  ['--tmpfs /t:mode=1770', 'ls -ld /t | cut -c1-10', 'drwxrwx--T\n'],
  ['--group-add 1 --group-add 2 -u 7', 'id -G', '0 1 2\n'],
  ['-u :', 'id -g', '0\n'],
  ['--sysctl net.ipv4.ip_forward=0', 'cat /proc/sys/net/ipv4/ip_forward', '0\n'],
  ['--mac-address 02:42:ac:11:00:99', 'cat /sys/class/net/eth0/address', '02:42:ac:11:00:99\n'],
  ['--dns 1.1.1.1 --dns-option ndots:3', 'tail -1 /etc/resolv.conf', '# Option ndots from: override\n'],
])('in a container with %s, %s', async (options, line, shown) => {
  const typist = await typistWithBusybox()
  const script = line.startsWith('"') ? line : `'${line}'`
  expect(await typist.run(`docker run --rm ${options} busybox sh -c ${script}`)).toEqual({
    code: 0,
    stdout: shown,
    stderr: '',
  })
})

const invalidEndpoint = 'invalid config for network bridge: invalid endpoint settings:\n'

test.each([
  ['--ipc none', 1, 'ls: /dev/shm: No such file or directory'],
  [
    '--mount type=volume,dst=/x,readonly',
    125,
    'invalid mount config for type "volume": must not set ReadOnly mode when using anonymous volumes',
  ],
  ['--mount type=image,src=nope,dst=/x', 125, 'No such image: nope:latest'],
  ['-v /tmp:/x:ro,rw', 125, 'invalid mode: ro,rw'],
  ['-v v:/x:z,Z', 125, 'invalid mode: z,Z'],
  ['-v a:b:c:d', 125, "invalid volume specification: 'a:b:c:d'"],
  ['--uts host --hostname x', 125, 'conflicting options: hostname and the UTS mode'],
  ['--health-cmd true --health-timeout 1us', 125, 'Timeout in Healthcheck cannot be less than 1ms'],
  ['--cpu-period 1', 125, 'CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)'],
  ['--cpu-quota 1', 125, 'CPU cfs quota can not be less than 1ms (i.e. 1000)'],
  ['--cpus 0.5 --cpu-quota 50000', 125, 'Conflicting options: Nano CPUs and CPU Quota cannot both be set'],
  ['--cpu-shares 1', 125, 'the minimum allowed cpu-shares is 2'],
  ['--cpuset-mems 7', 125, 'Requested memory nodes are not available - requested 7, available: 0'],
  ['--device-read-bps /dev/nope:1mb', 127, 'stat /dev/nope: no such file or directory'],
  ['--log-opt max-size=abc', 125, "failed to initialize logging driver: invalid size: 'abc'"],
  ['--log-opt max-file=0', 125, 'failed to initialize logging driver: max-file cannot be less than 1'],
  ['--log-opt compress=true', 125, 'compress cannot be true when max-file is less than 2 or max-size is not set'],
  ['--log-opt mode=foo', 125, 'logger: logging mode not supported: foo'],
  ['--storage-opt size=1G', 125, "--storage-opt is supported only for overlay over xfs with 'pquota' mount option"],
  ['--tmpfs /x:foo', 125, 'invalid tmpfs option "foo"'],
  ['--link :db', 125, 'could not get container for : invalid name or ID supplied: ""'],
  [
    '--ip6 ::1',
    125,
    `${invalidEndpoint}* user specified IP address is supported on user defined networks only\n* user specified IP address is supported only when connecting to networks with user configured subnets`,
  ],
  ['--device /etc/passwd', 125, 'adding custom device "/etc/passwd": not a device node'],
  ['--group-add -1', 125, 'uids and gids must be in range 0-2147483647'],
  ['-u 2147483648', 125, 'uids and gids must be in range 0-2147483647'],
  ['--ulimit nofile=3:5', 125, 'error during container init: too many open files'],
  ['--ulimit nofile=-1', 125, 'error setting rlimit type 7: operation not permitted'],
  ['--gpus driver=foo', 125, 'could not select device driver "foo" with capabilities: [[gpu]]'],
  ['-v /tmp:/x:nocopy', 125, 'invalid mount config for type "bind": field VolumeOptions must not be specified'],
  ['-v vol:/x:copy', 125, 'invalid mode: copy'],
  ['-v vol:/x:rshared', 125, 'invalid mount config for type "volume": field BindOptions must not be specified'],
  ['-v /etc/passwd/x:/x', 125, 'failed to fulfil mount request: open /etc/passwd/x: not a directory'],
  ['-v vol:/x:ro -v two:/x/y', 125, '/merged/x/y: read-only file system'],
  ['-v /', 125, 'create mountpoint for / mount'],
  ['--volumes-from ""', 125, 'volumes-from specification cannot be an empty string'],
  ['--volumes-from x:rshared', 125, 'invalid mode: rshared'],
  ['--security-opt foo=bar', 125, 'invalid --security-opt 2: "foo=bar"'],
  ['--security-opt no-new-privileges:x', 125, 'invalid --security-opt 2: "no-new-privileges:x"'],
  ['--annotation =b', 125, 'invalid Annotations: the empty string is not permitted as an annotation key'],
  ['--storage-opt foo=1', 125, 'Unknown option foo'],
  ['--pid container:nope', 125, 'No such container: nope'],
  ['--sysctl net.foo=1', 127, 'proc/./sys/net/foo: no such file or directory'],
  ['--network host --sysctl net.ipv4.ip_forward=1', 125, 'not allowed in host network namespace'],
  ['--ipc host --sysctl kernel.msgmax=1', 125, 'sysctl "kernel.msgmax" is not allowed in the hosts ipc namespace'],
  [`-h ${'a'.repeat(65)}`, 125, 'sethostname: invalid argument'],
  ['--log-opt max-size', 125, "invalid size: ''"],
  ['--cpuset-cpus 1-0', 125, 'Invalid value 1-0 for cpuset cpus: invalid format: 1-0'],
  ['--memory-reservation 1m', 125, 'Minimum memory reservation allowed is 6MB'],
  ['--network container', 125, 'invalid network mode: invalid container format container:<name|id>'],
  ['--network host --network bridge', 125, 'cannot be connected to any other network'],
  ['--network none --network host', 125, 'container must be created in host network mode'],
  [
    '--network none --network bridge',
    125,
    'container cannot be connected to multiple networks with one of the networks in private (none) mode',
  ],
])('docker run %s', async (options, code, reason) => {
  const typist = await typistWithBusybox()
  const run = await typist.run(`docker run --rm ${options} busybox ls /dev/shm`)
  expect(run.code).toBe(code)
  expect(run.stderr).toContain(reason)
})

test('the files of another image can be mounted, to be read', async () => {
  const typist = await typistWithBusybox()
  await typist.run('docker pull -q alpine')
  const mount = '--mount type=image,src=alpine,dst=/x'
  expect(
    await typist.run(`docker run --name box ${mount} busybox sh -c 'head -1 /x/etc/os-release; touch /x/a'`),
  ).toEqual({
    code: 1,
    stdout: 'NAME="Alpine Linux"\n',
    stderr: 'WARNING: Image mount is an experimental feature\ntouch: /x/a: Read-only file system\n',
  })
  const part = `docker run --rm ${mount},image-subpath=etc busybox cat /x/alpine-release`
  expect((await typist.run(part)).stdout).toMatch(/^3\.\d+\.\d+\n$/)
  expect((await typist.run('docker rmi alpine')).stderr).toContain('is using its referenced image')
})

test('a link sets variables that tell of the other container', async () => {
  const typist = await typistWithBusybox()
  await typist.run('docker run -d --name lk -e FOO=bar --expose 81 --expose 80 busybox sleep 100')
  const { stdout } = await typist.run('docker run --rm --name nn --link lk:d-b busybox env')
  expect(stdout.split('\n').filter(line => line.startsWith('D_B'))).toEqual([
    'D_B_PORT=tcp://172.17.0.2:80',
    'D_B_PORT_80_TCP=tcp://172.17.0.2:80',
    'D_B_PORT_80_TCP_ADDR=172.17.0.2',
    'D_B_PORT_80_TCP_PORT=80',
    'D_B_PORT_80_TCP_PROTO=tcp',
    'D_B_PORT_81_TCP=tcp://172.17.0.2:81',
    'D_B_PORT_81_TCP_ADDR=172.17.0.2',
    'D_B_PORT_81_TCP_PORT=81',
    'D_B_PORT_81_TCP_PROTO=tcp',
    'D_B_PORT_80_TCP_START=tcp://172.17.0.2:80',
    'D_B_PORT_80_TCP_PORT_START=80',
    'D_B_PORT_80_TCP_END=tcp://172.17.0.2:81',
    'D_B_PORT_80_TCP_PORT_END=81',
    'D_B_NAME=/nn/d-b',
    'D_B_ENV_FOO=bar',
  ])
})

test.each([
  ['--foo', 'ps: error: unknown gnu long option'],
  ['--version', "Couldn't find PID field in ps output"],
  ['-x -y', 'ps: error: must set personality to get -x option'],
  ['-y', 'ps: error: modifier -y without format -l makes no sense'],
  ['-q', 'ps: error: List of process IDs must follow -q.'],
])('docker top box %s', async (options, reason) => {
  const typist = await typistWithBusybox()
  await typist.run('docker run -d --name box busybox sleep 100')
  expect(await typist.run(`docker top box ${options}`)).toEqual({
    code: 1,
    stdout: '',
    stderr: `Error response from daemon: ${reason}\n`,
  })
})

test.each(['/one', '/etc/hosts'])('nothing is copied over %s, which is mounted', async path => {
  const typist = await typistWithBusybox()
  await typist.run('echo 1 > one; echo 2 > two; docker run --name box -v ./one:/one busybox true')
  const name = path.split('/').at(-1)!
  expect(await typist.run(`docker cp two box:${path}`)).toMatchObject({
    code: 1,
    stderr: `Error response from daemon: RemoveAll ${name}: device or resource busy\n`,
  })
  expect((await typist.run('cat one')).stdout).toBe('1\n')
})

test('before its first start a container has empty files under /etc, which something may be copied over', async () => {
  const typist = await typistWithBusybox()
  await typist.run('echo 1 > one; docker create --name box busybox')
  expect((await typist.run('docker cp box:/etc/hostname here && wc -c < here')).stdout).toBe('0\n')
  expect((await typist.run('docker cp one box:/etc/hosts; docker diff box')).stdout).toBe('C /etc\nC /etc/hosts\n')
  expect((await typist.run('docker start -a box; docker cp box:/etc/hosts - | tar xO | head -1')).stdout).toBe(
    '127.0.0.1\tlocalhost\n',
  )
})

test('a part of a volume is mounted where it is there', async () => {
  const typist = await typistWithBusybox()
  await typist.run('docker run --rm -v nest:/d busybox sh -c "mkdir /d/sub; echo s > /d/sub/f"')
  const part = 'docker run --rm --mount type=volume,src=nest,dst=/s,volume-subpath='
  expect((await typist.run(`${part}sub busybox sh -c "ls /s; echo t > /s/g"`)).stdout).toBe('f\n')
  expect((await typist.run('docker run --rm -v nest:/d busybox cat /d/sub/g')).stdout).toBe('t\n')
  const place = '/var/lib/docker/volumes/nest/_data/none'
  expect(await typist.run(`${part}none busybox ls /s`)).toMatchObject({
    code: 127,
    stderr: `docker: Error response from daemon: cannot access path ${place}: lstat ${place}: no such file or directory\n\nRun 'docker run --help' for more information\n`,
  })
})

test('memory has the permissions of the directory that it hides', async () => {
  const typist = await typistWithBusybox()
  const memory = '--tmpfs /root --tmpfs /new --mount type=tmpfs,dst=/home --mount type=tmpfs,dst=/t,tmpfs-mode=700'
  const { stdout } = await typist.run(
    `docker run --rm ${memory} --tmpfs /var:mode=700 busybox sh -c 'stat -c "%a %n" /root /new /home /t /var'`,
  )
  const own = await typist.run('docker run --rm busybox stat -c %a /root /home')
  const [root, home] = own.stdout.split('\n')
  expect(stdout).toBe(`${root} /root\n1777 /new\n${home} /home\n700 /t\n700 /var\n`)
})

test.each([
  ['--network container:box --dns 1.1.1.1', 'conflicting options: dns and the network mode'],
  [
    '--network container:box --add-host a:1.1.1.1',
    'conflicting options: custom host-to-IP mapping and the network mode',
  ],
  [
    '--network host --link box',
    "host type networking can't be used with links. This would result in undefined behavior",
  ],
  ['--network container:box -P', 'conflicting options: port publishing and the container type network mode'],
  ['--network container:box --ip 1.2.3.4', 'user specified IP address is supported on user defined networks only'],
  ['--network driver-opt=x', 'invalid key value pair format in driver options'],
  ['--ipc container:box', 'non-shareable IPC (hint: use IpcMode:shareable for the donor container)'],
  ['--pid container:idle', 'failed to join PID namespace: container'],
  ['--link other', 'not attached to default bridge network'],
  ['--network net --link-local-ip 1.2.3.4', 'invalid link local IP address: 1.2.3.4'],
  ['--network net --link-local-ip foo', 'invalid link-local IP address: foo'],
])('beside other containers: docker run %s', async (options, reason) => {
  const typist = await typistWithBusybox()
  await typist.run('docker run -d --name box busybox sleep 100; docker create --name idle busybox')
  await typist.run('docker network create net; docker run -d --name other --network net busybox sleep 100')
  const run = await typist.run(`docker run --rm ${options} busybox true`)
  expect(run.code).toBe(125)
  expect(run.stderr).toContain(reason)
})

test('on a network of the user a link is only a name', async () => {
  const typist = await typistWithBusybox()
  await typist.run('docker network create net')
  expect(await typist.run('docker run --rm --network net --link nope:x busybox true')).toMatchObject({ code: 0 })
})

test('what is in memory alone can be closed to writing, and is out of reach of cp', async () => {
  const typist = await typistWithBusybox()
  expect((await typist.run('docker run --rm --tmpfs /t:ro busybox touch /t/x')).stderr).toContain(
    'Read-only file system',
  )
  await typist.run('docker run -d --name box --tmpfs /t busybox sleep 100; echo 1 > one')
  await typist.run('docker cp one box:/t/')
  expect((await typist.run('docker exec box ls /t')).stdout).toBe('')
  expect((await typist.run('docker diff box')).stdout).toContain('A /t/one')
})

test('mounts are made in each other, and those of a container that never ran for cp', async () => {
  const typist = await typistWithBusybox()
  await typist.run('docker run --rm -v out:/x -v in:/x/y busybox true')
  expect((await typist.run('docker run --rm -v out:/x busybox ls /x')).stdout).toBe('y\n')
  await typist.run('echo 1 > one; docker create --name box -v ./one:/m/one busybox; docker cp box:/m/one two')
  expect((await typist.run('cat two')).stdout).toBe('1\n')
})

test('a volume can be a folder of the host, or memory', async () => {
  const typist = await typistWithBusybox()
  await typist.run('mkdir d; echo 1 > d/one; docker volume create -o type=none -o o=bind -o device=$PWD/d there')
  expect((await typist.run('docker run --rm -v there:/x busybox cat /x/one')).stdout).toBe('1\n')
  await typist.run('docker volume create -o type=none -o o=bind -o device=/nope nowhere')
  expect((await typist.run('docker run --rm -v nowhere:/x busybox true')).stderr).toContain(
    'mount /nope:/var/lib/docker/volumes/nowhere/_data, flags: 0x1000: no such file or directory',
  )
  expect((await typist.run('docker volume prune -af')).stdout).not.toContain('there')
})

test.each([
  ['-o pid=', "Couldn't find PID field in ps output"],
  ['-C bash', 'ps: exit status 1'],
  ['-p', 'ps: error: list of process IDs must follow -p'],
  ['-p x', 'ps: error: process ID list syntax error'],
  ['-C', 'ps: error: list of command names must follow -C'],
])('ps chooses processes: docker top box %s', async (options, reason) => {
  const typist = await typistWithBusybox()
  await typist.run('docker run -d --name box busybox sleep 100')
  expect((await typist.run(`docker top box ${options}`)).stderr).toBe(`Error response from daemon: ${reason}\n`)
  expect((await typist.run('docker top box -p 1')).stdout.trimEnd()).toMatch(/^PID +TTY +TIME +CMD$/)
  expect((await typist.run('docker top box -C sleep')).stdout).toMatch(/00:00:00 +sleep\n$/)
})

test.each([
  ['--restart foo nosuch', "invalid restart policy: unknown policy 'foo'"],
  ['--tmpfs x nosuch', "invalid mount path: 'x' mount path must be absolute"],
  ['--log-driver foo nosuch', 'pull access denied for nosuch'],
  ['--pid container:nope --name a/b busybox', 'No such container: nope'],
  ['--volumes-from nope --name a/b busybox', 'Invalid container name (a/b)'],
  ['--link nope --volumes-from other busybox', 'No such container: other'],
  ['-w /bin/busybox -v a:/xxx busybox', 'Cannot mkdir: /bin/busybox is not a directory'],
])('what is wrong first is said: docker create %s', async (line, reason) => {
  const typist = await typistWithBusybox()
  expect((await typist.run(`docker create ${line}`)).stderr).toContain(reason)
})

test('a process keeps its name under a title', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q nginx; docker run -d --name web nginx')
  const { stdout } = await typist.run("docker top web -C nginx -o pid,comm | tail -n +2 | awk '{print $2}' | sort -u")
  expect(stdout).toBe('nginx\n')
})
