import type { Program } from '../../engine/process/types.ts'
import { mysqlArguments, openMysql } from './mysql-connect.ts'

/** `mysqladmin`: ping, shutdown and version. */
export const mysqladmin: Program = async process => {
  const given = await mysqlArguments(process)
  if (!given) return 2
  const [command] = given.operands
  const { stdout, stderr } = process
  if (command === undefined || !['ping', 'shutdown', 'version'].includes(command)) {
    await stderr.write(`mysqladmin: 시뮬레이터에는 ping, shutdown, version만 있어요.\n`)
    return 1
  }
  const opened = await openMysql(process, given, undefined)
  if (!('client' in opened)) {
    // A server that turns a client away is alive.
    if (command === 'ping' && opened.code === 1045) {
      await stdout.write('mysqld is alive\n')
      return 0
    }
    const host = given.value('h') ?? 'localhost'
    const path = given.value('S') ?? '/var/run/mysqld/mysqld.sock'
    const check = opened.code === 2002 ? `Check that mysqld is running and that the socket: '${path}' exists!\n` : ''
    await stderr.write(`mysqladmin: connect to server at '${host}' failed\nerror: '${opened.message}'\n${check}`)
    return 1
  }
  if (command === 'ping') await stdout.write('mysqld is alive\n')
  if (command === 'version')
    await stdout.write(`mysqladmin  Ver ${opened.version} for Linux on x86_64 (MySQL Community Server - GPL)\n`)
  if (command === 'shutdown') {
    await opened.client.ask({ sql: 'SHUTDOWN' })
    await opened.client.ended()
  }
  opened.client.close()
  return 0
}
