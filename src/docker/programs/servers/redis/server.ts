import { FileError } from '../../../engine/files/error.ts'
import { joinPath } from '../../../engine/files/path.ts'
import { AddressInUse, type Process, type Program } from '../../../engine/process/types.ts'
import { entryAt } from '../../flavour.ts'
import { serve, untilSignal } from '../serve.ts'
import { converse } from './converse.ts'
import { type Settings, settingsOf, versionOf } from './settings.ts'
import { Database } from './store.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `redis-server`: keeps its data in memory, and in dump.rdb of its folder when it ends. */
export const redisServer: Program = async process => {
  const [first = ''] = process.argv.slice(1)
  if (first === '-v' || first === '--version') {
    const build = 'sha=00000000:1 malloc=jemalloc-5.3.0 bits=64 build=0'
    await process.stdout.write(`Redis server v=${versionOf(process)} ${build}\n`)
    return 0
  }
  return new Server(process).run()
}

/** One server with its numbered databases. */
export class Server {
  readonly process: Process
  readonly settings: Settings
  readonly databases: readonly Database[]
  readonly startedAt: number
  /** Clients that are connected, and commands that were answered. */
  readonly stats = { clients: 0, commands: 0 }
  /** Ends the server; `nosave` leaves dump.rdb as it is. */
  stop: (how: string) => void = () => undefined

  constructor(process: Process) {
    this.process = process
    this.settings = settingsOf(process)
    this.databases = Array.from({ length: 16 }, () => new Database(() => process.world.now()))
    this.startedAt = process.world.now()
  }

  get port() {
    return Number(this.settings.port ?? 6379)
  }

  async run(): Promise<number> {
    const { process } = this
    await this.#welcome()
    try {
      serve(process, this.port, connection => converse(this, connection))
    } catch (error) {
      if (!(error instanceof AddressInUse)) throw error
      const text = `Warning: Could not create server TCP listening socket *:${this.port}: bind: ${error.message}`
      await this.#log('M', '#', text)
      await this.#log('M', '#', 'Failed listening on port, aborting.')
      return 1
    }
    await this.#log('M', '*', 'Server initialized')
    await this.#load()
    await this.#log('M', '*', 'Ready to accept connections tcp')
    const asked = new Promise<string>(resolve => (this.stop = resolve))
    const reason = await Promise.race([untilSignal(process, 'TERM', 'INT'), asked])
    if (reason === 'TERM' || reason === 'INT') {
      const time = Math.floor(process.world.now() / 1000)
      const text = `Received SIG${reason} scheduling shutdown...`
      await process.stdout.write(`${process.pid}:signal-handler (${time}) ${text}\n`)
    }
    await this.#log('M', '*', 'User requested shutdown...')
    if (reason !== 'nosave' && this.settings.save !== '') {
      await this.#log('M', '*', 'Saving the final RDB snapshot before exiting.')
      await this.save()
      await this.#log('M', '*', 'DB saved on disk')
    }
    await this.#log('M', '#', 'Redis is now ready to exit, bye bye...')
    return 0
  }

  async #welcome(): Promise<void> {
    const version = versionOf(this.process)
    await this.#log('C', '*', 'oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo')
    const { pid } = this.process
    await this.#log(
      'C',
      '*',
      `Redis version=${version}, bits=64, commit=00000000, modified=1, pid=${pid}, just started`,
    )
    if (Object.keys(this.settings).length === 0) {
      const hint = 'In order to specify a config file use redis-server /path/to/redis.conf'
      await this.#log('C', '#', `Warning: no config file specified, using the default config. ${hint}`)
    } else await this.#log('C', '*', 'Configuration loaded')
    await this.#log('M', '*', 'monotonic clock: POSIX clock_gettime')
    await this.#log('M', '*', `Running mode=standalone, port=${this.port}.`)
  }

  /** `1:M 24 Nov 2026 09:00:00.000 * …` */
  async #log(role: 'C' | 'M', level: '*' | '#', text: string): Promise<void> {
    const { world, pid, stdout } = this.process
    const now = new Date(world.now()).toISOString()
    const date = `${now.slice(8, 10)} ${months[Number(now.slice(5, 7)) - 1]!} ${now.slice(0, 4)} ${now.slice(11, 23)}`
    await stdout.write(`${pid}:${role} ${date} ${level} ${text}\n`)
  }

  get #file() {
    const { dir = '.', dbfilename = 'dump.rdb' } = this.settings
    return joinPath(joinPath(this.process.cwd, dir), dbfilename)
  }

  /** Writes all that is in memory to dump.rdb. */
  async save(): Promise<void> {
    const data = JSON.stringify(this.databases.map(database => database.dump()))
    try {
      this.process.files.write(this.#file, `REDIS0012${data}`, { owner: this.process.user })
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      await this.#log('M', '#', `Failed opening the temp RDB file for saving: ${error.message}`)
    }
  }

  async #load(): Promise<void> {
    const { files } = this.process
    if (entryAt(this.process, this.#file)?.type !== 'file') return
    const data = files.read(this.#file).replace(/^REDIS\d{4}/, '')
    const kept = JSON.parse(data) as readonly ReturnType<Database['dump']>[]
    for (const [index, rows] of kept.entries()) this.databases[index]?.load(rows)
    await this.#log('M', '*', 'DB loaded from disk: 0.000 seconds')
  }
}
