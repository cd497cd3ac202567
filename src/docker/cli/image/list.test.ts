import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const id = /sha256:[0-9a-f]{64}|\b(?=[a-f]*\d)[0-9a-f]{12}\b/g
const plain = (text: string) => text.replaceAll(id, match => (match.length === 12 ? 'ID'.padEnd(12) : 'ID'))

async function typistWith(...images: readonly string[]) {
  const typist = new Typist()
  for (const image of images) await typist.run(`docker pull -q ${image}`)
  return typist
}

test('images are listed newest first, a line each name', async () => {
  const typist = await typistWith('ubuntu', 'ubuntu:24.04', 'nginx', 'localhost:5000/busybox')
  expect(plain(await typist.type('docker images', 'docker images ub*', 'docker images nosuch'))).toBe(`$ docker images
REPOSITORY               TAG       IMAGE ID       CREATED       SIZE
nginx                    latest    ID             2 weeks ago   82.8MB
ubuntu                   24.04     ID             5 weeks ago   82.7MB
ubuntu                   latest    ID             5 weeks ago   82.7MB
localhost:5000/busybox   latest    ID             8 weeks ago   4.43MB
$ docker images ub*
REPOSITORY   TAG       IMAGE ID       CREATED       SIZE
ubuntu       24.04     ID             5 weeks ago   82.7MB
ubuntu       latest    ID             5 weeks ago   82.7MB
$ docker images nosuch
REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
`)
})

test.each([
  ['-q', 'ID          \nID          \n'],
  ['--no-trunc -q', 'ID\nID\n'],
  ["--format '{{.Repository}}:{{.Tag}} {{.Size}}'", 'ubuntu:latest 82.7MB\nbusybox:latest 4.43MB\n'],
  ["--digests --format 'table {{.Tag}}' busybox", 'TAG       DIGEST\nlatest    ID\n'],
  ["--format '{{.Digest}} {{.VirtualSize}}' busybox", 'ID 4.428MB\n'],
  ['-q --format raw busybox', 'image_id: ID          \n'],
  ['--filter before=ubuntu -q', 'ID          \n'],
  ["--filter since=busybox --format '{{.Repository}}'", 'ubuntu\n'],
  ["--filter reference='b*:l*' --format '{{.Repository}}'", 'busybox\n'],
  ['--filter dangling=true -q', ''],
  ['--filter label=a -q', ''],
])('images %s', async (args, shown) => {
  const typist = await typistWith('ubuntu', 'busybox')
  const { code, stdout, stderr } = await typist.run(`docker images ${args}`)
  expect([code, plain(stdout), stderr]).toEqual([0, shown, ''])
})

test.each([
  ['--filter foo=bar', "Error response from daemon: invalid filter 'foo'"],
  ['--filter dangling=foo', "Error response from daemon: invalid filter 'dangling=[foo]'"],
  ['--filter before=nope', 'Error response from daemon: No such image: nope:latest'],
  ["--filter reference='['", 'Error response from daemon: syntax error in pattern'],
  ['--filter until=xx', 'Error response from daemon: failed to parse value as time or duration: "xx"'],
  ['--tree -q', '--quiet is not yet supported with --tree'],
  ['--tree --digests', '--show-digest is not yet supported with --tree'],
  [
    "--format '{{.Nope}}'",
    `template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.imageContext`,
  ],
])('images cannot be listed with %s', async (args, message) => {
  const typist = await typistWith('busybox')
  const { code, stdout, stderr } = await typist.run(`docker images ${args}`)
  expect([code, stdout, stderr]).toEqual([1, '', `${message}\n`])
})

test('a subcommand typed as a name gets a hint', async () => {
  const { stderr } = await new Typist().run('docker images ls')
  expect(stderr).toBe('\nNo images found matching "ls": did you mean "docker image ls"?\n')
  expect((await new Typist().run('docker image ls ls')).stderr).toBe('')
})

test('the tree as Docker 28 draws it, the shortest name last', async () => {
  const typist = await typistWith('ubuntu:24.04', 'ubuntu', 'busybox')
  expect(plain((await typist.run('docker images --tree')).stdout))
    .toBe(`WARNING: This is an experimental feature. The output may change and shouldn't be depended on.
                                                              Info ->  U In Use${' '}

\x1b[39m\x1b[1mIMAGE\x1b[0m            \x1b[39m\x1b[1mID\x1b[0m             \x1b[39m\x1b[1mDISK USAGE\x1b[0m   \x1b[39m\x1b[1mCONTENT SIZE\x1b[0m   \x1b[39m\x1b[1mEXTRA\x1b[0m
ubuntu:latest
ubuntu:24.04     ID                 82.7MB             0B        
busybox:latest   ID                 4.43MB             0B        
`)
  const narrow = await typist.show('docker images --tree', 30)
  const [last = ''] = narrow.split('\r\n').slice(-2)
  expect(last.replace(/[0-9a-f]{12}/, 'ID')).toBe('\x1b[34m\x1b[1mbusybox:latest\x1b[0m   \x1b[39mID\x1b[0m')
})

test('history goes from the newest line to the oldest', async () => {
  const typist = await typistWith('nginx')
  const { stdout } = await typist.run('docker history nginx')
  expect(plain(stdout))
    .toBe(`IMAGE          CREATED       CREATED BY                                      SIZE      COMMENT
ID             2 weeks ago   CMD ["nginx" "-g" "daemon off;"]                0B        buildkit.dockerfile.v0
<missing>      2 weeks ago   STOPSIGNAL SIGQUIT                              0B        buildkit.dockerfile.v0
<missing>      2 weeks ago   EXPOSE [80/tcp]                                 0B        buildkit.dockerfile.v0
<missing>      2 weeks ago   ENTRYPOINT ["/docker-entrypoint.sh"]            0B        buildkit.dockerfile.v0
<missing>      2 weeks ago   RUN /bin/sh -c ln -sf /dev/stdout /var/log/n…   22B       buildkit.dockerfile.v0
<missing>      2 weeks ago   COPY docker-entrypoint.sh / # buildkit          93B       buildkit.dockerfile.v0
<missing>      2 weeks ago   COPY 40-note /docker-entrypoint.d/ # buildkit   2B        buildkit.dockerfile.v0
<missing>      2 weeks ago   ENV NGINX_VERSION=1.29.0                        0B        buildkit.dockerfile.v0
<missing>      2 weeks ago                                                   82.8MB    Imported from -
`)
  const rows = await typist.run("docker history --human=false --format '{{.CreatedAt}} {{.Size}}' nginx")
  expect(rows.stdout.split('\n').at(-2)).toMatch(/^2026-11-04T\d\d:\d\d:\d\dZ 82752610$/)
})

test('a template of an image names every field of its type', async () => {
  const typist = await typistWith('busybox', 'nginx')
  const printed = await typist.type(
    "docker image inspect -f '{{json .Config}} {{.Config.StopSignal}}|' busybox nginx",
    "docker inspect -f '{{.Config.Labels}} {{len .RootFS.Layers}} {{.Os}}/{{.Architecture}}' nginx",
    "docker image inspect -f '{{.Config.Nope}}' busybox",
    'docker image inspect nope',
    'docker image inspect --platform linux/arm64 busybox',
  )
  expect(printed).toBe(`$ docker image inspect -f '{{json .Config}} {{.Config.StopSignal}}|' busybox nginx
{"Cmd":["sh"]} |
{"ExposedPorts":{"80/tcp":{}},"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","NGINX_VERSION=1.29.0"],"Entrypoint":["/docker-entrypoint.sh"],"Cmd":["nginx","-g","daemon off;"],"StopSignal":"SIGQUIT","ArgsEscaped":true} SIGQUIT|
$ docker inspect -f '{{.Config.Labels}} {{len .RootFS.Layers}} {{.Os}}/{{.Architecture}}' nginx
map[] 4 linux/amd64
$ docker image inspect -f '{{.Config.Nope}}' busybox

template parsing error: template: :1:9: executing "" at <.Config.Nope>: map has no entry for key "Nope"
[1]
$ docker image inspect nope
[]
Error response from daemon: No such image: nope:latest
[1]
$ docker image inspect --platform linux/arm64 busybox
[]
Error response from daemon: image with reference busybox was found but its platform (linux/amd64) does not match the specified platform (linux/arm64)
[1]
`)
})

test.each([
  ['rmi ""', 1, 'Error response from daemon: page not found'],
  ['history ""', 1, 'Error response from daemon: page not found'],
  ['tag busybox -x', 1, 'Error parsing reference: "-x" is not a valid repository/tag: invalid reference format'],
  ['image prune -f --filter dangling=false', 1, "Error response from daemon: invalid filter 'dangling=[false true]'"],
  ['image inspect --platform x busybox', 1, '"x": unknown operating system or architecture: invalid argument'],
  ['push --platform x busybox', 1, 'Invalid platform x"x": unknown operating system or architecture: invalid argument'],
  [
    'search --filter stars=x nginx',
    1,
    `Error response from daemon: invalid filter 'stars=x': strconv.Atoi: parsing "x": invalid syntax`,
  ],
  [
    'import http://localhost:9/x',
    1,
    'Error response from daemon: Get "http://localhost:9/x": dial tcp 127.0.0.1:9: connect: connection refused',
  ],
])('docker %s', async (line, code, reason) => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  expect(await typist.run(`docker ${line}`)).toMatchObject({ code, stderr: `${reason}\n` })
})
