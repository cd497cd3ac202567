import { createInterface, type Interface } from 'node:readline/promises'
import { Session, type SessionShell, Terminal } from '../docker/index.ts'
import { realWorld } from './real-world.ts'

const welcome = `도커 시뮬레이터예요. 이 안의 컨테이너와 파일은 모두 흉내 낸 것이고, 진짜 도커에는 아무 일도 일어나지 않아요.
docker로 시작하는 명령어를 입력해 보세요. exit나 Ctrl-D로 나가요.
`

/** The simulator as a program in a terminal: a prompt with history and Tab, and the keys for what runs. */
export async function openTerminal(): Promise<void> {
  const { stdin, stdout } = process
  const screen = {
    write: (text: string) => {
      stdout.write(text)
      return Promise.resolve()
    },
    close: () => undefined,
  }
  const terminal = new Terminal(screen, { columns: stdout.columns || 80, rows: stdout.rows || 24 })
  stdout.on('resize', () => {
    terminal.columns = stdout.columns
    terminal.rows = stdout.rows
  })
  const session = new Session({ world: realWorld() })
  const shell = await session.open(terminal)
  stdout.write(welcome)
  let history: string[] = []
  for (;;) {
    const lines = createInterface({
      input: stdin,
      output: stdout,
      history,
      completer: (line: string) => candidates(shell, line),
    })
    const line = await ask(lines, `\x1b[36m${shell.cwd}\x1b[0m $ `)
    history = (lines as Interface & { history: string[] }).history
    lines.close()
    if (line === undefined || line.trim() === 'exit') break
    if (line.trim() !== '') await runLine(shell, line)
  }
}

/** What Tab offers, as readline's completer gives it: the candidates and the text that they replace. */
async function candidates(shell: SessionShell, line: string): Promise<[string[], string]> {
  const { candidates, start } = await shell.complete(line)
  return [candidates.map(candidate => `${candidate} `), line.slice(start)]
}

/** A line of the reader's; empty after Ctrl-C, undefined after Ctrl-D. */
async function ask(lines: Interface, prompt: string): Promise<string | undefined> {
  const stop = new AbortController()
  lines.on('SIGINT', () => {
    process.stdout.write('^C\n')
    stop.abort('interrupted')
  })
  lines.on('close', () => {
    stop.abort()
  })
  try {
    return await lines.question(prompt, { signal: stop.signal })
  } catch {
    return stop.signal.reason === 'interrupted' ? '' : undefined
  }
}

/** Runs a line while the keys go to what runs; a hint for beginners follows, apart from Docker's own words. */
async function runLine(shell: SessionShell, line: string): Promise<void> {
  const { stdin } = process
  const onKeys = (keys: Buffer) => void shell.terminal.type(keys.toString())
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.on('data', onKeys)
  stdin.resume()
  const { hint } = await shell.run(line)
  stdin.off('data', onKeys)
  stdin.pause()
  if (stdin.isTTY) stdin.setRawMode(false)
  if (hint !== undefined) process.stdout.write(`\x1b[33m도움말: ${hint}\x1b[0m\n`)
}
