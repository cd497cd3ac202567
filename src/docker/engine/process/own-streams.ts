import type { Reader, Writer } from './stream.ts'

/**
 * What the streams that processes are given lead to: a child goes on with those of a parent that has ended or been
 * stopped, as open files are shared and not passed through.
 */
const [readers, writers] = [new WeakMap<Reader, Reader>(), new WeakMap<Writer, Writer>()]

/**
 * A reader for one process: a read waits while the process is stopped, and ends with it. A read that has begun when
 * the process is stopped, of which `stopping` tells, begins anew.
 */
export function ownReader(
  given: Reader,
  check: () => Promise<void>,
  killed: AbortSignal,
  stopping: () => AbortSignal,
): Reader {
  const source = readers.get(given) ?? given
  const own: Reader = {
    read: async cancel => {
      for (;;) {
        await check()
        const stop = stopping()
        const text = await source.read(AbortSignal.any([killed, stop, ...(cancel ? [cancel] : [])]))
        await check()
        if (text !== undefined || !stop.aborted || cancel?.aborted) return text
      }
    },
    unread: text => {
      source.unread(text)
    },
    close: () => {
      source.close()
    },
  }
  readers.set(own, source)
  return own
}

/** A writer for one process, which waits while the process is stopped. */
export function ownWriter(given: Writer, check: () => Promise<void>): Writer {
  const target = writers.get(given) ?? given
  const own: Writer = {
    write: async text => {
      await check()
      await target.write(text)
    },
    close: () => {
      target.close()
    },
  }
  writers.set(own, target)
  return own
}
