import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { codeSplitting } from '../chunks.ts'
import { kb, print } from './figures.ts'

const lines = ['docker version', 'docker run hello-world', 'docker run -d -p 8080:80 nginx']
const budget = '≤ 60 KB'

interface Chunk {
  /** Bytes, compressed by gzip. */
  readonly size: number
  /** Files that it needs before it can run. */
  readonly imports: readonly string[]
  /** It has code of a server, which is loaded when the server is first used. */
  readonly isServer: boolean
}

/** What a browser loads of the simulator: its door, all that there is, and what first runs of lines need. */
export async function bundle(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const { door, chunks } = await buildInto(folder)
    const sum = (files: Iterable<string>, isServer = false) =>
      [...files].reduce((total, file) => {
        const chunk = chunks.get(file)
        return total + (chunk?.isServer === isServer ? chunk.size : 0)
      }, 0)
    print('bundle for the browser, gz: the door', kb(sum(reachable(door, chunks))), budget)
    for (const line of lines) {
      const loaded = await loadedBy(line, folder, door)
      print(`… with the first \`${line}\``, kb(sum(loaded)), budget)
      const server = sum(loaded, true)
      if (server > 0) print('… and its server', kb(server))
    }
    print('… with all tools', kb(sum(chunks.keys())))
    print('… and all servers', kb(sum(chunks.keys(), true)))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function buildInto(folder: string) {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      // Without a page to put links for them into.
      modulePreload: false,
      rolldownOptions: { input: 'src/docker/index.ts', preserveEntrySignatures: 'strict', output: { codeSplitting } },
    },
  })) as Rolldown.RolldownOutput
  const chunks = output.filter(part => part.type === 'chunk')
  return {
    door: output[0].fileName,
    chunks: new Map(
      chunks.map(({ fileName, code, imports, moduleIds }): [string, Chunk] => [
        fileName,
        {
          size: gzipSync(code, { level: 9 }).length,
          imports,
          isServer: moduleIds.some(id => id.includes('/programs/servers/')),
        },
      ]),
    ),
  }
}

/** A file and all that it needs before it can run. */
function reachable(file: string, chunks: ReadonlyMap<string, Chunk>, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const other of chunks.get(file)?.imports ?? []) reachable(other, chunks, found)
  return found
}

/** The files that a line loads which is the first of a session. */
function loadedBy(line: string, folder: string, door: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./first-run.ts', import.meta.url), { workerData: { folder, door, line } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
