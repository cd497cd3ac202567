// Behaviour: docker/cli cli/command/registry/login.go
import { type Process, readAll } from '../../api/process.ts'
import { ask } from '../ask.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { hub, saveLogin, savedLogin } from './credentials.ts'
import { loginDeclaration } from './options/login.ts'

export const command = defineCommand({
  ...loginDeclaration,
  async run(context, [server = hub], flags) {
    const { api, process, globals, out, err } = context
    const fromStdin = flags.bool('password-stdin')
    let user = flags.string('username')
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
      const saved = user === '' && password === '' ? savedLogin(process, globals, server) : undefined
      if (saved) {
        await err(`Authenticating with existing credentials... [Username: ${saved.username}]\n`)
        const { Status } = await api('POST /auth', { body: { ...saved, serveraddress: server } })
        await err(note(process, "To login with a different account, run 'docker logout' followed by 'docker login'"))
        await out(`${Status}\n`)
        return 0
      }
      if (!process.isTerminal(0)) throw new CliError('Error: Cannot perform an interactive login from a non TTY device')
      const asked = await askFor(context, server, user, password)
      if (!asked) return 0
      ;({ user, password } = asked)
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

/** Asks for what was not given; undefined at Ctrl-C. Throws CliError where nothing is answered. */
async function askFor(context: Context, server: string, user: string, password: string) {
  const { err, out } = context
  const isHub = server === hub
  if (user === '') {
    // There is no browser to log in with.
    if (isHub && password === '')
      await err('Failed to start web-based login - falling back to command line login...\n\n')
    if (isHub) await out(hubWelcome)
    const answer = await ask(context, 'Username: ')
    if (answer === undefined) return undefined
    if (answer === '') throw new CliError('Error: Non-null Username Required')
    user = answer
  }
  if (password === '') {
    if (isHub) await out(tokenNote)
    const answer = await ask(context, 'Password: ', true)
    if (answer === undefined) return undefined
    if (answer === '') throw new CliError('Error: Password Required')
    password = answer
  }
  return { user, password }
}

const hubWelcome =
  "Log in with your Docker ID or email address to push and pull images from Docker Hub. If you don't have a Docker ID, " +
  'head over to https://hub.docker.com/ to create one.\n' +
  'You can log in with your password or a Personal Access Token (PAT). Using a limited-scope PAT grants better security ' +
  'and is required for organizations using SSO. Learn more at https://docs.docker.com/go/access-tokens/\n\n'

const info = '\x1b[1m\x1b[106m\x1b[30mi\x1b[0m\x1b[0m \x1b[96mInfo → \x1b[0m\x1b[0m'
const italic = (text: string) => `\x1b[3m${text}\x1b[0m`
const note = ({ isTerminal }: Process, text: string) =>
  `\n${isTerminal(2) ? `${info}${italic(text)}` : ` Info -> ${text}`}\n\n\n`
const tokenNote = `\n${info}${[
  'A Personal Access Token (PAT) can be used instead.',
  'To create a PAT, visit \x1b[4mhttps://app.docker.com/settings\x1b[0m',
  '',
  '',
]
  .map(italic)
  .join('\n         ')}\n`
