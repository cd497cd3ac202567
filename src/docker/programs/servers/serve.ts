import { BrokenPipe } from '../../engine/process/stream.ts'
import { type Connection, Killed, type Process } from '../../engine/process/types.ts'
import { listenLocal } from './local-socket.ts'

/**
 * Serves connections to a port, or to a Unix socket by its path, until the process ends or the returned function is
 * called; each is closed when its handler has done. Throws AddressInUse.
 */
export function serve(
  process: Process,
  place: number | string,
  handle: (connection: Connection) => Promise<void>,
): () => void {
  const open = new Set<Connection>()
  const close = (connection: Connection) => {
    open.delete(connection)
    connection.output.close()
    connection.input.close()
  }
  const accept = (connection: Connection) => {
    open.add(connection)
    void answer(process, connection, handle).finally(() => {
      close(connection)
    })
  }
  const stop =
    typeof place === 'number' ? process.machine.network.listen(place, accept) : listenLocal(process, place, accept)
  process.killed.addEventListener('abort', () => {
    stop()
    for (const connection of open) close(connection)
  })
  return stop
}

async function answer(process: Process, connection: Connection, handle: (connection: Connection) => Promise<void>) {
  try {
    await process.tick()
    await handle(connection)
  } catch (error) {
    // The client is gone, or the server.
    if (!(error instanceof BrokenPipe || error instanceof Killed)) throw error
  }
}

/** Resolves to the first of some signals that comes; for a signal with a handler, that runs instead. */
export function untilSignal(process: Process, ...signals: Parameters<Process['on']>[0][]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const signal of signals) {
      process.on(signal, () => {
        resolve(signal)
      })
    }
    process.killed.addEventListener('abort', () => {
      reject(process.killed.reason as Error)
    })
  })
}
