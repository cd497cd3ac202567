import type { Connection, Process, Unreached } from '../../engine/process/types.ts'

/** Milliseconds that the kernel waits for an answer, and for one on its own network. */
const patience = { timeout: 134_000, noHost: 3060 }

/** Connects as a kernel does: with a wait where nothing answers, `limit` milliseconds at most. */
export async function connectTo(
  process: Process,
  address: string,
  port: number,
  limit = Infinity,
): Promise<Connection | Unreached> {
  const { network } = process.machine
  const reached = network.connect(address, port)
  if (reached !== 'timeout' && reached !== 'noHost') return reached
  await process.sleep(Math.min(patience[reached], limit))
  return patience[reached] > limit ? 'timeout' : reached
}
