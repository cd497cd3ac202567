import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const stored = `\r
WARNING! Your credentials are stored unencrypted in '/root/.docker/config.json'.\r
Configure a credential helper to remove this warning. See\r
https://docs.docker.com/go/credential-store/\r
\r
Login Succeeded\r
`
const info = '\r\n\x1b[1m\x1b[106m\x1b[30mi\x1b[0m\x1b[0m \x1b[96mInfo → \x1b[0m\x1b[0m'
const token =
  `${info}\x1b[3mA Personal Access Token (PAT) can be used instead.\x1b[0m\r\n` +
  '         \x1b[3mTo create a PAT, visit \x1b[4mhttps://app.docker.com/settings\x1b[0m\x1b[0m\r\n' +
  '         \x1b[3m\x1b[0m\r\n         \x1b[3m\x1b[0m\r\n'

test('login asks for what was not given, and remembers', async () => {
  const typist = new Typist()
  expect(await typist.show('docker login localhost:5000', 120, [1, 'kim\r', 0.2, 'pw\r'])).toBe(
    `Username: kim\r\nPassword: \r\n${stored}`,
  )
  expect(await typist.show('docker login localhost:5000')).toBe(
    `Authenticating with existing credentials... [Username: kim]\r\n${info}` +
      "\x1b[3mTo login with a different account, run 'docker logout' followed by 'docker login'\x1b[0m\r\n\r\n\r\n" +
      'Login Succeeded\r\n',
  )
  expect(await typist.run('docker login localhost:5000')).toEqual({
    code: 0,
    stdout: 'Login Succeeded\n',
    stderr:
      'Authenticating with existing credentials... [Username: kim]\n\n' +
      " Info -> To login with a different account, run 'docker logout' followed by 'docker login'\n\n\n",
  })
  await typist.run('docker logout localhost:5000')
  expect(await typist.show('docker login -u kim localhost:5000', 120, [1, '\r'])).toBe(
    'Password: \r\nError: Password Required\r\n',
  )
  expect(await typist.show('docker login -p secret localhost:5000', 120, [1, 'kim\r'])).toBe(
    `WARNING! Using --password via the CLI is insecure. Use --password-stdin.\r\nUsername: kim\r\n${stored}`,
  )
})

test('login at Docker Hub asks at the terminal, as there is no browser', async () => {
  const typist = new Typist()
  const shown = await typist.show('docker login', 120, [1, '\r'])
  expect(shown).toMatch(
    /^Failed to start web-based login - falling back to command line login\.\.\.\r\n\r\nLog in with your Docker ID /,
  )
  expect(shown).toMatch(/access-tokens\/\r\n\r\nUsername: \r\nError: Non-null Username Required\r\n$/)
  expect(await typist.show('docker login -u kim', 120, [1, 'pw\r'])).toBe(
    `${token}Password: \r\nError response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: ` +
      'incorrect username or password\r\n',
  )
  expect(await typist.show('docker login -u kim', 120, [1, '\x03'])).toBe(`${token}Password: \r\n`)
})
