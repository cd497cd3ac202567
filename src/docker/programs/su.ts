import { inheriting } from './spawn.ts'
import { Failure, tool } from './tool.ts'
import { accounts } from './users.ts'

/** `su`, `su - USER`, `su USER -c COMMAND`: goes on as a shell of that user; root is asked for no password. */
export const su = tool(
  'lc:s:mp',
  async call => {
    const { process } = call
    const words = call.operands.filter(word => word !== '-')
    const [name = 'root', ...more] = words
    const isLogin = call.has('l') || words.length < call.operands.length
    const account = accounts(process, '/etc/passwd').find(([login]) => login === name)
    const user = process.machine.findUser(name)
    if (!account || !user)
      throw new Failure(
        call.pick(
          `user ${name} does not exist or the user entry does not contain all the required fields`,
          `unknown user ${name}`,
        ),
      )
    if (process.user.uid !== 0) throw new Failure(call.pick('Authentication failure', 'incorrect password'))
    const [, , , , , home = '/', loginShell = '/bin/sh'] = account
    const shell = call.value('s') ?? loginShell
    const command = call.value('c')
    const title = isLogin ? `-${shell.replace(/.*\//, '')}` : shell.replace(/.*\//, '')
    const env = { ...process.env, HOME: home, SHELL: shell, ...(user.uid !== 0 && { USER: name, LOGNAME: name }) }
    const argv = [shell, ...(isLogin ? ['-l'] : []), ...(command === undefined ? [] : ['-c', command, title]), ...more]
    const hasHome = process.files.stat(home)?.type === 'directory'
    if (isLogin && !hasHome)
      await call.complain(
        call.pick(
          `warning: cannot change directory to ${home}: No such file or directory`,
          `can't change directory to '${home}'`,
        ),
      )
    await process.tick()
    return process.exec(inheriting(process, argv, { env, user, cwd: isLogin && hasHome ? home : process.cwd }))
  },
  { long: 'login=l command=c shell=s preserve-environment=p' },
)
