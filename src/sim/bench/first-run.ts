import { registerHooks } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { realWorld } from '../real-world.ts'
import { Collector } from '../run-line.ts'

// A thread of its own, in which nothing has been loaded: runs a line in a built bundle and tells which files that took.
const { folder, door, line } = workerData as { readonly folder: string; readonly door: string; readonly line: string }
const loaded: string[] = []
registerHooks({
  load: (url, context, next) => {
    loaded.push(relative(folder, fileURLToPath(url)))
    return next(url, context)
  },
})
const { Session, Terminal } = (await import(
  pathToFileURL(join(folder, door)).href
)) as typeof import('../../docker/index.ts')
const world = realWorld(100)
const session = new Session({ world })
const shell = await session.open(new Terminal(new Collector()))
const { code } = await shell.run(line)
if (code !== 0) throw new Error(`\`${line}\` ended with ${code}`)
// A server goes on to load after its container has started.
await world.sleep(60_000)
parentPort?.postMessage(loaded)
