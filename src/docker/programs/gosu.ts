import type { Program } from '../engine/process/types.ts'
import { execProblem, inheriting } from './spawn.ts'
import { ExecError } from '../engine/process/types.ts'
import { accounts } from './users.ts'

/** `gosu USER COMMAND…`: goes on as another user, as the official images' entrypoints do. */
export const gosu: Program = async process => {
  const [, name = '', ...argv] = process.argv
  if (argv.length === 0) {
    await process.stderr.write('Usage: gosu user-spec command [args]\n   eg: gosu tianon bash\n')
    return 1
  }
  const user = process.machine.findUser(name)
  if (!user) {
    await process.stderr.write(
      `error: failed switching to "${name}": unable to find user ${name}: no matching entries in passwd file\n`,
    )
    return 1
  }
  const home = accounts(process, '/etc/passwd').find(row => row[2] === String(user.uid))?.[5]
  try {
    return process.exec(inheriting(process, argv, { user, env: { ...process.env, ...(home && { HOME: home }) } }))
  } catch (error) {
    if (!(error instanceof ExecError)) throw error
    const { text, exit } = execProblem(error)
    await process.stderr.write(`error: exec: "${argv[0] ?? ''}": ${text}\n`)
    return exit
  }
}
