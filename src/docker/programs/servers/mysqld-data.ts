import { joinPath } from '../../engine/files/path.ts'
import type { Process } from '../../engine/process/types.ts'
import { initializeAccounts } from '../sql/mysql/accounts.ts'
import { Store } from '../sql/store.ts'
import { errorLog, type Log } from './mysql-log.ts'

/** Files that a data directory has besides the databases, and their sizes in bytes. */
const innodb: Readonly<Record<string, number>> = {
  'auto.cnf': 56,
  'binlog.000001': 158,
  'binlog.index': 16,
  'ca-key.pem': 1705,
  'ca.pem': 1112,
  ib_buffer_pool: 3500,
  ibdata1: 12_582_912,
  'mysql.ibd': 27_262_976,
  undo_001: 16_777_216,
  undo_002: 16_777_216,
}

/** A server to be. */
export interface Server {
  readonly process: Process
  readonly version: string
  /** The data directory. */
  readonly data: string
  /** 0 for none. */
  readonly port: number
}

export const storeOf = ({ process, data }: Server) => new Store(process.files, data, '.ibd', process.user)

export async function aborting(log: Log): Promise<number> {
  await log('ERROR', '010119', 'Aborting')
  return 1
}

/** MY-015015 and its like are there since 8.4. */
export const isTalkative = (version: string) => !version.startsWith('8.0')

export async function startInnodb(process: Process, log: Log): Promise<void> {
  await log('System', '013576', 'InnoDB initialization has started.', 'InnoDB', 1)
  await process.sleep(300)
  await log('System', '013577', 'InnoDB initialization has ended.', 'InnoDB', 1)
}

/** Makes a data directory: `--initialize-insecure`. */
export async function initialize(server: Server): Promise<number> {
  const { process, version, data } = server
  const log = errorLog(process)
  const { files, user, pid } = process
  if (isTalkative(version)) await log('System', '015017', 'MySQL Server Initialization - start.')
  await log(
    'System',
    '013169',
    `/usr/sbin/mysqld (mysqld ${version}) initializing of server in progress as process ${pid}`,
  )
  if (files.list(data).length > 0) {
    await log('ERROR', '010457', '--initialize specified but the data directory has files in it. Aborting.')
    await log(
      'ERROR',
      '013236',
      'The designated data directory /var/lib/mysql/ is unusable. You can remove all files that the server added to it.',
    )
    return aborting(log)
  }
  await startInnodb(process, log)
  for (const [name, size] of Object.entries(innodb)) {
    files.put(joinPath(data, name), { type: 'file', mode: 0o640, ...user, mtime: process.world.now(), data: '', size })
  }
  initializeAccounts(storeOf(server))
  const warning =
    'root@localhost is created with an empty password ! Please consider switching off the --initialize-insecure option.'
  await log('Warning', '010453', warning, 'Server', 6)
  await process.sleep(200)
  if (isTalkative(version)) await log('System', '015018', 'MySQL Server Initialization - end.')
  return 0
}
