import { styleText } from 'node:util'
import { Session, type SessionShell, Terminal } from '../docker/index.ts'
import { LineEditor, type Typed } from './line-editor.ts'
import { realWorld } from './real-world.ts'

const welcome = `도커 시뮬레이터예요. 이 안의 컨테이너와 파일은 모두 흉내 낸 것이고, 진짜 도커에는 아무 일도 일어나지 않아요.
docker로 시작하는 명령어를 입력해 보세요. exit나 Ctrl-D로 나가요.
`

/** The simulator as a program in a terminal, until `exit` or Ctrl-D: a prompt, and the keys for what runs. */
export async function openTerminal(speed: number): Promise<void> {
  const { stdin, stdout } = process
  const screen = new Screen()
  const terminal = new Terminal(screen, { columns: stdout.columns || 80, rows: stdout.rows || 24 })
  stdout.on('resize', () => {
    terminal.columns = stdout.columns
    terminal.rows = stdout.rows
  })
  const shell = await new Session({ world: realWorld(speed) }).open(terminal)
  const editor = new LineEditor(line => candidates(shell, line))
  let isRunning = false
  stdin.setRawMode(true).setEncoding('utf8')
  stdin.on('data', (keys: string) => {
    if (isRunning) terminal.type(keys)
    else editor.type(keys)
  })
  stdout.write(welcome)
  while (!shell.exited) {
    const { text, key } = await readCommand(shell, editor)
    if (key !== 'Enter') stdout.write(key === 'Ctrl-C' ? '^C\n' : 'exit\n')
    if (key === 'Ctrl-D') break
    if (key === 'Ctrl-C' || text.trim() === '') continue
    isRunning = true
    const running = shell.run(text)
    // As keys that came while a shell had the echo off: whoever reads them shows them.
    terminal.echo = false
    terminal.type(editor.takeBack())
    terminal.echo = true
    const { hint } = await running
    editor.type(await terminal.takeBack())
    isRunning = false
    screen.startLine()
    if (hint !== undefined) stdout.write(`${styled('yellow', `도움말: ${hint}`)}\n`)
  }
}

/** The real terminal as the simulated one's screen. */
class Screen {
  #isAtStart = true

  write(text: string): Promise<void> {
    if (text !== '') this.#isAtStart = text.endsWith('\n')
    process.stdout.write(text)
    return Promise.resolve()
  }

  close(): void {
    // It stays for the next line.
  }

  /** A prompt would wipe out a line that is not ended. */
  startLine(): void {
    if (!this.#isAtStart) void this.write('\n')
  }
}

const styled = (style: 'cyan' | 'yellow', text: string) => styleText(style, text, { stream: process.stdout })

/** Lines up to the end of a whole command. */
async function readCommand(shell: SessionShell, editor: LineEditor): Promise<Typed> {
  let typed = await editor.read(`${styled('cyan', shell.cwd)} $ `)
  while (typed.key === 'Enter' && (await shell.needsMore(typed.text))) {
    const { text, key } = await editor.read('> ')
    typed = { text: `${typed.text}\n${text}`, key }
  }
  return typed
}

/** What Tab offers, in the form of readline's completers. */
async function candidates(shell: SessionShell, line: string): Promise<[string[], string]> {
  const { candidates, start } = await shell.complete(line)
  return [candidates.map(name => (name.endsWith('/') ? name : `${name} `)), line.slice(start)]
}
