import { createExec, findExec } from '../../engine/container/exec.ts'
import { startExec } from '../../engine/container/exec-start.ts'
import { resizeExec } from '../../engine/container/resize.ts'
import { EngineError } from '../../engine/errors.ts'
import { emptyReader, nullWriter, Pipe } from '../../engine/process/stream.ts'
import type { Hijacked, Routes } from '../api.ts'
import type { ContainerEndpoints } from '../endpoints/container.ts'

type ExecEndpoints = Pick<
  ContainerEndpoints,
  'POST /containers/{id}/exec' | 'POST /exec/{id}/start' | 'POST /exec/{id}/resize' | 'GET /exec/{id}/json'
>

export const execRoutes: Routes<ExecEndpoints> = {
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
      return { status: 101, reply: saying(`${error.message}\r\n`, body.Tty) }
    }
  },

  'POST /exec/{id}/resize': (engine, { id, h, w }) => {
    resizeExec(engine, id, { columns: w, rows: h })
    return { status: 200, reply: undefined }
  },

  'GET /exec/{id}/json': (engine, { id }) => {
    const { status, exitCode, pid } = findExec(engine, id)
    return { status: 200, reply: { Running: status === 'running', ExitCode: exitCode, Pid: pid } }
  },
}

function saying(text: string, tty: boolean): Hijacked {
  const stdout = new Pipe()
  void stdout.write(text)
  stdout.close()
  return { tty, stdin: nullWriter, stdout: stdout.reader, stderr: emptyReader }
}
