import { Pipe, Session } from '../docker/index.ts'
import { realWorld } from './real-world.ts'

/** Runs the lines that come on standard input, as `bash` does without a terminal, and gives the exit code of the last. */
export function runScript(speed: number): Promise<number> {
  const stdin = new Pipe()
  process.stdin.setEncoding('utf8')
  process.stdin.on('data', (text: string) => void stdin.write(text))
  process.stdin.on('end', () => {
    stdin.close()
  })
  const session = new Session({ world: realWorld(speed) })
  return session.start('exec bash', { stdin, stdout: writerTo(process.stdout), stderr: writerTo(process.stderr) }).exit
}

function writerTo(stream: NodeJS.WriteStream) {
  // Nobody reads any more: as SIGPIPE ends a process.
  stream.on('error', () => process.exit(141))
  const write = (text: string) =>
    new Promise<void>(resolve => {
      stream.write(text, () => {
        resolve()
      })
    })
  return { write, close: () => undefined }
}
