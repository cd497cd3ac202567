import { readCommand } from '../shell/read-command.ts'
import { finish } from '../shell/finish.ts'
import { readLine } from '../shell/read-line.ts'
import type { Shell } from '../shell/shell.ts'
import type { Reader } from '../shell/host.ts'

/** Runs what comes on stdin. */
export async function runFromStdin(shell: Shell): Promise<number> {
  const stdin = shell.streams.get(0)?.reader
  const reader = stdin && shell.dialect !== 'bash' ? buffered(stdin) : stdin
  let line = 1
  const next = async () => (reader ? readLine(reader) : undefined)
  while (!shell.exited) {
    const text = await readCommand(shell.dialect, next)
    if (text === undefined) break
    await shell.run(text, { line })
    line += text.split('\n').length - 1
  }
  return finish(shell)
}

/** dash and BusyBox keep what they have read too much; bash leaves it to the commands that it runs. */
function buffered(stdin: Reader): Reader {
  let rest = ''
  return {
    read: async () => {
      const text = rest === '' ? await stdin.read() : rest
      rest = ''
      return text
    },
    unread: text => {
      rest = text
    },
    close: () => undefined,
  }
}
