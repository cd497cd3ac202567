// Behaviour: docker/cli cli/command/registry/login.go
import { readAll } from '../../api/process.ts'
import { CliError, defineCommand } from '../command.ts'
import { hub, saveLogin } from './credentials.ts'
import { loginDeclaration } from './options/login.ts'

export const command = defineCommand({
  ...loginDeclaration,
  async run({ api, process, globals, out, err }, [server = hub], flags) {
    const fromStdin = flags.bool('password-stdin')
    const user = flags.string('username')
    let password = flags.string('password')
    if (password !== '') {
      if (fromStdin) throw new CliError('conflicting options: cannot specify both --password and --password-stdin')
      await err('WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n')
    }
    if (fromStdin) {
      if (user === '') throw new CliError('the --password-stdin option requires --username to be set')
      password = (await readAll(process.stdin)).replace(/\r?\n$/, '')
    }
    if (user === '' || password === '') {
      if (!process.isTerminal(0)) throw new CliError('Error: Cannot perform an interactive login from a non TTY device')
      throw new CliError(
        '이 시뮬레이터에서는 아이디와 비밀번호를 물어보지 않아요. docker login -u 아이디 -p 비밀번호로 해 보세요.',
      )
    }
    const { Status } = await api('POST /auth', { body: { username: user, password, serveraddress: server } })
    const file = saveLogin(process, globals, server, user, password)
    await err(
      `\nWARNING! Your credentials are stored unencrypted in '${file}'.\n` +
        'Configure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n\n',
    )
    await out(`${Status}\n`)
    return 0
  },
})
