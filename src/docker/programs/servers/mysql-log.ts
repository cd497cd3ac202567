import type { Process } from '../../engine/process/types.ts'

type Level = 'System' | 'Warning' | 'ERROR'

/** Writes a line of a server's error log. */
export type Log = (level: Level, code: string, text: string, part?: string, thread?: number) => Promise<void>

/** The error log of a server: `2026-11-24T09:00:00.123456Z 0 [System] [MY-010116] [Server] …` on stderr. */
export function errorLog({ world, stderr }: Process): Log {
  let last = 0
  return (level, code, text, part = 'Server', thread = 0) => {
    // Lines of one millisecond are some microseconds apart.
    last = Math.max(last + 1 + Math.floor(world.random() * 30), world.now() * 1000)
    const time = new Date(Math.floor(last / 1000))
      .toISOString()
      .replace('Z', `${String(last % 1000).padStart(3, '0')}Z`)
    return stderr.write(`${time} ${thread} [${level}] [MY-${code}] [${part}] ${text}\n`)
  }
}
