import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import type { Process, Program } from '../../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from '../args.ts'
import { prompter } from '../prompting.ts'
import { userName } from '../users.ts'
import { postgresVersion } from './postgres-system.ts'
import { joinPostgres, targetOf } from './psql-connect.ts'
import { Talk } from './psql-talk.ts'

const long =
  'username:=U host:=h port:=p dbname:=d command:=c file:=f tuples-only=t no-align=A no-psqlrc=X no-password=w password=W ' +
  'quiet=q list=l set:=v variable:=v version=V help echo-all=a'

/**
 * `psql`: PostgreSQL's client. Statements come from `-c`, `-f`, standard input, or are typed at `postgres=# ` and end
 * with `;`; of its own commands it knows \l \d \dt \du \c \conninfo \i \t \a \? \q.
 */
export const psql: Program = async process => {
  const { stdout, stderr } = process
  let given: Arguments
  try {
    given = parseArguments(process.argv.slice(1), 'U:h:p:d:c:f:tAXwWqlv:Va', long)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await stderr.write(`psql: ${error.message}\npsql: hint: Try "psql --help" for more information.\n`)
    return 1
  }
  if (given.has('V')) {
    await stdout.write(`psql (PostgreSQL) ${postgresVersion(process).long}\n`)
    return 0
  }
  if (given.has('help')) {
    await stdout.write(
      'Usage: psql [OPTION]... [DBNAME [USERNAME]]\n시뮬레이터에는 -U -h -p -d -c -f -t -A -l -v -w -W -q 옵션이 있어요.\n',
    )
    return 0
  }
  const [database, user] = given.operands
  const target = targetOf(process, userName(process, process.user.uid) ?? String(process.user.uid), {
    host: given.value('h'),
    port: given.value('p'),
    user: given.value('U') ?? user,
    database: given.value('d') ?? database ?? (given.has('l') ? 'postgres' : undefined),
  })
  const joined = await joinPostgres(process, target)
  if ('failure' in joined) {
    await stderr.write(`psql: error: ${joined.failure}\n`)
    return 2
  }
  const stopsAtErrors = given.values('v').some(setting => /^ON_ERROR_STOP(=(1|on|true))?$/i.test(setting))
  const talk = new Talk(process, joined, { tuplesOnly: given.has('t'), unaligned: given.has('A') })
  const code = await perform(process, given, talk, stopsAtErrors)
  talk.close()
  return code
}

async function perform(process: Process, given: Arguments, talk: Talk, stopsAtErrors: boolean): Promise<number> {
  const { files, cwd, stderr, stdout } = process
  if (given.has('l')) return (await talk.feed('\\l\n', {})) ? 0 : 1
  const scripts = given.given.filter(([option]) => option === 'c' || option === 'f')
  for (const [option, value] of scripts) {
    try {
      const text = option === 'c' ? value : files.read(joinPath(cwd, value))
      const feeding = { stopsAtErrors: stopsAtErrors || option === 'c', ...(option === 'f' && { file: value }) }
      const isFine = (await talk.feed(text, feeding)) && (await talk.flush(feeding))
      if (!isFine && feeding.stopsAtErrors) return option === 'c' ? 1 : 3
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      await stderr.write(`psql: error: ${value}: ${error.message}\n`)
      return 1
    }
  }
  if (scripts.length > 0) return 0
  const input = prompter(process)
  if (input.isInteractive && !given.has('q')) {
    await stdout.write(`psql (${postgresVersion(process).long})\nType "help" for help.\n\n`)
  }
  while (!talk.isOver) {
    const line = await input.read(talk.prompt)
    if (line === undefined) {
      await talk.flush({})
      if (input.isInteractive) await stdout.write('\\q\n')
      break
    }
    if (given.has('a') && typeof line === 'string' && !input.isInteractive) await stdout.write(line)
    if (typeof line !== 'string') talk.clear()
    else if (!(await talk.feed(line, { stopsAtErrors })) && stopsAtErrors) return 3
  }
  return talk.isLost ? 2 : 0
}
