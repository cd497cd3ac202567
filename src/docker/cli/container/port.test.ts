import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

test('docker port', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  await typist.run('docker run -d --name box -p 8000-8001:80-81 -p 127.0.0.1:7000:700/udp -p 443:443 busybox sleep 99')
  expect(
    await typist.type('docker port box', 'docker port box 700/udp', 'docker port box 82', 'docker port box x'),
  ).toBe(
    `$ docker port box
80/tcp -> 0.0.0.0:8000
80/tcp -> [::]:8000
81/tcp -> 0.0.0.0:8001
81/tcp -> [::]:8001
443/tcp -> 0.0.0.0:443
443/tcp -> [::]:443
700/udp -> 127.0.0.1:7000
$ docker port box 700/udp
127.0.0.1:7000
$ docker port box 82
Error: No public port '82' published for box
[1]
$ docker port box x
Error: invalid port (x): strconv.ParseUint: parsing "x": invalid syntax
[1]
`,
  )
})
