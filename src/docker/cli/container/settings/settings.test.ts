import { expect, test } from 'vitest'
import { Typist } from '../../../session/testing.ts'

async function typistWithBusybox() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  return typist
}

/** What `docker create` says, without its block about help; and what it made of the options, by a template. */
async function create(options: string, format = '') {
  const typist = await typistWithBusybox()
  const files = "printf 'A=1\\n# c\\n\\n B=2 \\nHOME\\nNONE\\n' > vars; printf '=x\\n' > bad; printf 'D E=1\\n' > worse"
  const { code, stderr } = await typist.run(`${files}; docker create --name made ${options} busybox`)
  if (code !== 0) return stderr.split('\n\n')[0]!.trimEnd()
  return stderr + (await typist.run(`docker inspect -f '${format}' made`)).stdout.trimEnd()
}

test.each([
  ['-p 80-82:80-81', 'docker: invalid ranges specified for container and host Ports: 80-81 and 80-82'],
  ['-p 80:', 'docker: no port specified: 80:<empty>'],
  ['-p 80/foo', 'docker: invalid proto: foo'],
  ['-p 8a:80', 'docker: invalid hostPort: 8a'],
  ['-p 70000', 'docker: invalid containerPort: 70000'],
  ['-p 8080:80:90:1', 'docker: invalid IP address: 8080:80'],
  ['-p published=80,target', "docker: invalid publish opts format (should be name=value but got 'target')"],
  ['--expose 80:80', 'docker: invalid port format for --expose: 80:80'],
  [
    '--expose 80-70',
    'docker: invalid range format for --expose: 80-70, error: invalid range specified for port: 80-70',
  ],
  ['-v /a:/b:ro:rw', 'docker: invalid spec: /a:/b:ro:rw: too many colons'],
  ['-v /a::/b', 'docker: invalid spec: /a::/b: empty section between colons'],
  ["-v ''", 'docker: invalid empty volume spec'],
  ['--env-file bad', "docker: invalid env file (bad): no variable name on line '=x'"],
  ['--env-file worse', "docker: invalid env file (worse): variable 'D E' contains whitespaces"],
  ['--env-file nope', 'docker: open nope: no such file or directory'],
  ['--env-file /etc', 'docker: invalid env file (/etc): read /etc: is a directory'],
  ['--restart on-failure:x', 'docker: invalid restart policy format: maximum retry count must be an integer'],
  ['--restart :3', 'docker: invalid restart policy format: no policy provided before colon'],
  ['--mac-address zz', 'docker: zz is not a valid mac address'],
  ['--memory-swappiness 101', 'docker: invalid value: 101. Valid memory swappiness range is 0-100'],
  ['--pid x', 'docker: --pid: invalid PID mode'],
  ['--cgroupns x', 'docker: --cgroupns: invalid CGROUP mode'],
  ['--no-healthcheck --health-cmd x', 'docker: --no-healthcheck conflicts with --health-* options'],
  ['--health-interval -1s', 'docker: --health-interval cannot be negative'],
  ['--log-driver none --log-opt a=b', 'docker: invalid logging opts for driver none'],
  ['--security-opt foo', 'docker: Invalid --security-opt: "foo"'],
  [
    '--security-opt seccomp=nope',
    'docker: opening seccomp profile (nope) failed: open nope: no such file or directory',
  ],
  ['--storage-opt x', 'docker: invalid storage option'],
  ['--device foo', 'docker: foo is not an absolute path'],
  ['--device /dev/null:x:y', 'docker: bad mode specified: y'],
  ['--device /dev/null:/dev/x:y:z', 'docker: bad format for path: /dev/null:/dev/x:y:z'],
  ['--network a --network a', 'docker: network "a" is specified multiple times'],
  [
    '--network a --network host',
    'docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes',
  ],
  ['--network-alias x', 'docker: network-scoped aliases are only supported for user-defined networks'],
  [
    '--network name=a,alias=x --network-alias y',
    'docker: conflicting options: cannot specify both --network-alias and per-network alias',
  ],
  ["--network ''", 'docker: no name set for network'],
  [
    '--platform foo',
    'error parsing specified platform: "foo": unknown operating system or architecture: invalid argument',
  ],
])('docker create %s', async (options, message) => {
  expect(await create(options)).toBe(message)
})

test.each([
  [
    '-p 80-81:80-81',
    '{{json .HostConfig.PortBindings}}',
    '{"80/tcp":[{"HostIp":"","HostPort":"80"}],"81/tcp":[{"HostIp":"","HostPort":"81"}]}',
  ],
  ['-p 9000-9005:80', '{{json .HostConfig.PortBindings}}', '{"80/tcp":[{"HostIp":"","HostPort":"9000-9005"}]}'],
  ['-p [::1]:90:80/UDP', '{{json .HostConfig.PortBindings}}', '{"80/udp":[{"HostIp":"::1","HostPort":"90"}]}'],
  ['-p 1.2.3.4::80', '{{json .HostConfig.PortBindings}}', '{"80/tcp":[{"HostIp":"1.2.3.4","HostPort":""}]}'],
  ['-p published=80,target=8', '{{json .HostConfig.PortBindings}}', '{"8/tcp":[{"HostIp":"","HostPort":"80"}]}'],
  ['--expose 7-9', '{{json .Config.ExposedPorts}}', '{"7/tcp":{},"8/tcp":{},"9/tcp":{}}'],
  ['-v .:/y -v vol:/z:ro', '{{json .HostConfig.Binds}}', '["/work:/y","vol:/z:ro"]'],
  ['-v v:/data', '{{json .Config.Volumes}} {{json .HostConfig.Binds}}', '{"v:/data":{}} null'],
  ['--mount type=bind,src=.,dst=/x', '{{json .HostConfig.Mounts}}', '[{"Type":"bind","Source":"/work","Target":"/x"}]'],
  [
    '--env-file vars -e C=3 -e HOME -e NOPE',
    '{{json .Config.Env}}',
    '["A=1","B=2 ","HOME=/root","C=3","HOME=/root","NOPE"]',
  ],
  ['-e A=1 -e B=2 -e A=3', '{{json .Config.Env}}', '["A=3","B=2"]'],
  ['-e A=1 -e A', '{{json .Config.Env}}', '["A"]'],
  ['--label-file vars -l x=y -l z', '{{json .Config.Labels}}', '{"A":"1","B":"2 ","x":"y","z":""}'],
  [
    '-m 20m --cpus 1.5 --pids-limit 9',
    '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}',
    '20971520 1500000000 9',
  ],
  ['--entrypoint echo --stop-timeout 3', '{{json .Config.Entrypoint}} {{.Config.StopTimeout}}', '["echo"] 3'],
  ["--entrypoint ''", '', 'Error response from daemon: no command specified'],
  ['--health-cmd true --health-retries 2', '{{json .Config.Healthcheck}}', '{"Test":["CMD-SHELL","true"],"Retries":2}'],
  [
    '--dns 127.0.0.1',
    '{{json .HostConfig.Dns}}',
    'WARNING: Localhost DNS (127.0.0.1) may fail in containers.\n["127.0.0.1"]',
  ],
  ['--tmpfs /t:size=1m --tmpfs /u', '{{json .HostConfig.Tmpfs}}', '{"/t":"size=1m","/u":""}'],
  ['--add-host a=1.2.3.4 --init', '{{json .HostConfig.ExtraHosts}} {{.HostConfig.Init}}', '["a:1.2.3.4"] true'],
  [
    '--device /dev/null:r',
    '{{json .HostConfig.Devices}}',
    '[{"PathOnHost":"/dev/null","PathInContainer":"/dev/null","CgroupPermissions":"r"}]',
  ],
  ['--ulimit nofile=1:2', '{{json .HostConfig.Ulimits}}', '[{"Name":"nofile","Hard":2,"Soft":1}]'],
  [
    '--ulimit nproc=1 --ulimit core=0 --ulimit nproc=2',
    '{{json .HostConfig.Ulimits}}',
    '[{"Name":"core","Hard":0,"Soft":0},{"Name":"nproc","Hard":2,"Soft":2}]',
  ],
])('docker create %s is %s', async (options, format, shown) => {
  expect(await create(options, format)).toContain(shown)
})
