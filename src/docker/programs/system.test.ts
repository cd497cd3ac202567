import { expect, test } from 'vitest'
import { alpineTree } from '../registry/tree-alpine.ts'
import { busyboxTree } from '../registry/tree-busybox.ts'
import { debianTree } from '../registry/tree-debian.ts'
import { ubuntuTree } from '../registry/tree-ubuntu.ts'
import { TestMachine } from '../testing.ts'

const ubuntu = () => new TestMachine(ubuntuTree('24.04'), 'container')

test("ps has procps's layouts", async () => {
  expect(await ubuntu().type('ps -ef', 'ps aux', 'ps -o pid,comm', 'ps -o foo')).toBe(`$ ps -ef
UID          PID    PPID  C STIME TTY          TIME CMD
root           1       0  0 09:00 ?        00:00:00 ps -ef
$ ps aux
USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root           7  0.0  0.0   4088  2400 ?        Rs   09:00   0:00 ps aux
$ ps -o pid,comm
    PID COMMAND
     13 ps
$ ps -o foo
ps: error: unknown user-defined format specifier "foo"
[1]
`)
})

test("ps is BusyBox's where that is there", async () => {
  expect(await new TestMachine(busyboxTree(), 'container').type('sleep 9 & ps; true')).toBe(`$ sleep 9 & ps; true
PID   USER     TIME  COMMAND
    1 root      0:00 sh -c sleep 9 & ps; true
    7 root      0:00 sleep 9
    8 root      0:00 ps
`)
})

test('kill ends what it is told to, and says what is not there', async () => {
  expect(await ubuntu().type('sleep 99 & /bin/kill $!; wait $!; echo $?', '/bin/kill 99', '/bin/kill -FOO 1'))
    .toBe(`$ sleep 99 & /bin/kill $!; wait $!; echo $?
143
Terminated
$ /bin/kill 99
kill: (99): No such process
[1]
$ /bin/kill -FOO 1
kill: unknown signal FOO
[1]
`)
})

test('timeout ends a command that takes too long, by the clock of the world', async () => {
  const machine = ubuntu()
  const before = machine.world.now()
  expect(await machine.type('timeout 5 sleep 60')).toBe('$ timeout 5 sleep 60\n[124]\n')
  expect(machine.world.now() - before).toBe(5000)
})

test('tail -f prints what a file grows by; of /dev/null it waits for ever without keeping the clock busy', async () => {
  const machine = ubuntu()
  expect(
    await machine.type('touch /log; (sleep 2; echo one >> /log; sleep 2; echo two >> /log) & timeout 9 tail -f /log'),
  ).toContain('one\ntwo\n[124]\n')
  expect(await machine.type('timeout 1000000 tail -f /dev/null')).toContain('[124]')
})

test('df, du and free measure', async () => {
  const machine = new TestMachine(debianTree(12))
  const { stdout } = await machine.run('df -h /')
  expect(stdout).toBe('Filesystem      Size  Used Avail Use% Mounted on\n/dev/vda1        64G  9.0G   55G  15% /\n')
  expect(await machine.type('mkdir -p /d/e; echo hi > /d/e/f; du -h /d', 'df /nope')).toBe(
    '$ mkdir -p /d/e; echo hi > /d/e/f; du -h /d\n8.0K\t/d/e\n12K\t/d\n$ df /nope\ndf: /nope: No such file or directory\n[1]\n',
  )
})

test('names of users and groups come from the files of the system', async () => {
  const machine = new TestMachine(alpineTree())
  expect((await machine.run('id; id -un nobody; id 1', { uid: 1234 })).stdout).toBe(
    'uid=1234 gid=1234 groups=1234\nnobody\nuid=1(bin) gid=1(bin) groups=1(bin),2(daemon),3(sys)\n',
  )
  expect(await machine.type('whoami')).toBe('$ whoami\nroot\n')
})

test('a user without privileges changes only what is theirs', async () => {
  const machine = ubuntu()
  const { stdout, stderr } = await machine.run(
    'touch /x; rm /etc/passwd; ls /root; chmod 777 /etc/passwd; cat /etc/shadow; cp /etc/shadow /tmp; mkdir /tmp/a && ls /tmp',
    { uid: 1000 },
  )
  expect(stdout).toBe('a\n')
  expect(stderr).toBe(`touch: cannot touch '/x': Permission denied
rm: cannot remove '/etc/passwd': Permission denied
ls: cannot open directory '/root': Permission denied
chmod: changing permissions of '/etc/passwd': Operation not permitted
cat: /etc/shadow: Permission denied
cp: cannot open '/etc/shadow' for reading: Permission denied
`)
})

test('a command that is not simulated says so', async () => {
  expect(await ubuntu().type('perl -v')).toBe(
    '$ perl -v\nperl: 시뮬레이터에 아직 없는 명령어라 실행할 수 없어요.\n[127]\n',
  )
})

test('writing to a pipe that nobody reads ends quietly', async () => {
  expect(await ubuntu().type('yes | head -1', 'seq 1000000 | head -1')).toBe(
    '$ yes | head -1\ny\n$ seq 1000000 | head -1\n1\n',
  )
})

test('TZ and /etc/localtime say where it is', async () => {
  const [debian, ubuntu] = [new TestMachine(debianTree(12)), new TestMachine(ubuntuTree('24.04'))]
  expect((await debian.run('TZ=Asia/Seoul date; TZ=KST-9 date +%H:%M%z; TZ=Asia/Seoul ls -ld /tmp')).stdout).toBe(
    'Tue Nov 24 18:00:00 KST 2026\n18:00+0900\ndrwxrwxrwt 2 root root 4096 Oct 20  2025 /tmp\n',
  )
  // Without tzdata libc knows no Seoul.
  expect((await ubuntu.run('TZ=Asia/Seoul date')).stdout).toBe('Tue Nov 24 09:00:00 Asia 2026\n')
  await ubuntu.run('apt-get update; apt-get install -y tzdata; ln -sf /usr/share/zoneinfo/Asia/Seoul /etc/localtime')
  expect((await ubuntu.run('date +%H:%M%Z; date -u +%H:%M%Z')).stdout).toBe('18:00KST\n09:00UTC\n')
})

test('mount tells what is mounted, and may not mount', async () => {
  const machine = new TestMachine(debianTree(12))
  expect(await machine.type('mount -t sysfs', 'mount -t tmpfs x /mnt', 'umount /mnt')).toBe(
    `$ mount -t sysfs
sysfs on /sys type sysfs (ro,nosuid,nodev,noexec,relatime)
$ mount -t tmpfs x /mnt
mount: /mnt: permission denied.
       dmesg(1) may have more information after failed mount system call.
[32]
$ umount /mnt
umount: /mnt: must be superuser to unmount.
[32]
`,
  )
})

test('a signal that ends the last wait of a script still runs its trap', async () => {
  const script = 'trap "echo int; exit 2" INT; (sleep 1; kill -INT $$) & sleep 100 & wait'
  for (const tree of [busyboxTree(), debianTree(12)]) {
    const { code, stdout } = await new TestMachine(tree).run(['sh', '-c', script])
    expect({ code, stdout }).toEqual({ code: 2, stdout: 'int\n' })
  }
})
