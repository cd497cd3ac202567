import { createExec, findExec, inspectExec } from '../../engine/container/exec.ts'
import { startExec } from '../../engine/container/exec-start.ts'
import { resizeExec } from '../../engine/container/exec-resize.ts'
import { EngineError } from '../../engine/errors.ts'
import { emptyReader, nullWriter, textReader } from '../../engine/process/stream.ts'
import type { Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

/** Processes beside a container's main one. */
export const routes = {
  'POST /containers/{id}/exec': (engine, { id, body }) => ({
    status: 201,
    reply: { Id: createExec(engine, id, body) },
  }),

  'POST /exec/{id}/start': (engine, { id, body }) => {
    const [rows, columns] = body.ConsoleSize ?? [24, 80]
    const exec = findExec(engine, id)
    if (body.Detach) {
      const { stdout, stderr } = startExec(engine, id, { columns, rows })
      stdout.close()
      stderr.close()
      return { status: 200, reply: undefined }
    }
    const before = exec.status
    try {
      return { status: 101, reply: startExec(engine, id, { columns, rows }) }
    } catch (error) {
      // The connection is taken over before the process starts, so its failure is written into the stream.
      if (!(error instanceof EngineError) || before !== 'created' || exec.status !== 'ended') throw error
      const stdout = textReader(`${error.message}\r\n`)
      return { status: 101, reply: { tty: body.Tty, stdin: nullWriter, stdout, stderr: emptyReader } }
    }
  },

  'POST /exec/{id}/resize': (engine, { id, h, w }) => {
    resizeExec(engine, id, { columns: w, rows: h })
    return { status: 200, reply: undefined }
  },

  'GET /exec/{id}/json': (engine, { id }) => ({ status: 200, reply: inspectExec(engine, id) }),
} satisfies Partial<Routes<ContainerEndpoints>>
