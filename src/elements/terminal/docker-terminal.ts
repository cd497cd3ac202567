import { announce } from '../announce.ts'
import { loadStep } from '../workspace/prepare.ts'
import type { Step, Workspace } from '../workspace/types.ts'
import { Dock } from './dock.ts'
import { typedLines } from './line.ts'
import { Log } from './log.ts'
import { listenAtLog } from './log-keys.ts'
import { Notes } from './notes.ts'
import { stepsIn } from './page-steps.ts'
import { Past } from './past.ts'
import { Prompt } from './prompt.ts'
import { Sheet } from './sheet.ts'
import { Tabs } from './tabs.ts'
import { Toolbar } from './toolbar.ts'
import { Voice } from './voice.ts'

/** Milliseconds between looks at how a running program takes keys. */
const glance = 150
/** Milliseconds between two commands of a block, less than a person would take: what began in the background is there by then. */
const pause = 400
/** The exit code of what Ctrl-C has ended. */
const interrupted = 130

/** The terminal: a log, a prompt, and what one does with them; the page holds its HTML (components/Terminal.astro). */
export class DockerTerminal extends HTMLElement {
  #workspace!: Workspace
  #dock!: Dock
  #log!: Log
  #notes!: Notes
  #prompt!: Prompt
  #sheet!: Sheet
  #tabs!: Tabs
  #toolbar!: Toolbar
  #glancing: ReturnType<typeof setInterval> | undefined

  /** Set once, before anything else is done. */
  set workspace(workspace: Workspace) {
    this.#workspace = workspace
    this.#sheet = new Sheet(
      this.#one('.terminal-scroll'),
      () => this.#log,
      (columns, rows) => {
        this.#tabs.refresh()
        workspace.resize(columns, rows)
      },
    )
    this.#log = new Log(this.#one('[role=log]'), () => {
      this.#sheet.follow()
    })
    this.#notes = new Notes(this.#one('.terminal-message'), this.#one('.terminal-choices'))
    this.#tabs = new Tabs(this.#one('[role=tablist]'))
    this.#prompt = this.#makePrompt(workspace)
    this.#dock = new Dock(this)
    new Past(this.#one('.terminal-list'), workspace, position => this.#travel(() => workspace.goTo(position)))
    this.#toolbar = new Toolbar(this, {
      workspace,
      log: this.#log,
      prompt: this.#prompt,
      dock: this.#dock,
      undo: () => this.#travel(() => workspace.undo()),
      reset: () => this.attempt(() => workspace.reset()),
      say: text => {
        this.#notes.say(text)
      },
    })
    this.#follow(workspace)
    this.#listen()
    this.#log.draw(workspace.timeline)
    this.#showState()
  }

  /** Opens the panel; `origin` is what the focus goes back to. */
  show(origin?: HTMLElement): void {
    this.#dock.open(origin)
    this.#sheet.showEnd()
  }

  close(): void {
    this.#dock.close()
  }

  override focus(): void {
    this.#one('.terminal-line input').focus({ preventScroll: true })
  }

  /** Takes lines as if they were typed one right after the other. */
  enter(lines: readonly string[]): void {
    for (const line of lines) void this.#prompt.enter(line)
  }

  /** Loads what a block's commands will ask for. */
  expect(block: Element): void {
    const last = stepsIn(block).at(-1)
    if (last) loadStep(last).catch(() => undefined)
  }

  /** Runs a block's commands, or one of them, one after the other. */
  runBlock(block: Element, command: Element | undefined, button: HTMLElement, byKeyboard: boolean): Promise<void> {
    return this.runSteps(stepsIn(block, command), button, byKeyboard)
  }

  /** Runs commands that a button stands for one after the other, until one is refused or interrupted. */
  async runSteps(steps: readonly Step[], button: HTMLElement, byKeyboard: boolean): Promise<void> {
    this.show(button)
    this.#tabs.chooseFirst()
    button.scrollIntoView({ block: 'nearest' })
    if (byKeyboard) this.focus()
    for (const [at, step] of steps.entries()) {
      if (at > 0) await new Promise(resolve => setTimeout(resolve, pause))
      const entry = await this.attempt(() => this.#workspace.runStep(step))
      if (!entry || entry.code === interrupted) return
    }
  }

  /** Does something with the workspace; where the simulator itself fails, that is said, and the prompt stays. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work()
    } catch (error) {
      console.error(error)
      this.#notes.say('시뮬레이터에 문제가 생겼어요. 다시 실행해 보고, 또 그러면 ‘처음으로’를 눌러 주세요.')
      return undefined
    }
  }

  #one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!
  }

  #makePrompt(workspace: Workspace) {
    return new Prompt(this.#one('.terminal-line input') as HTMLInputElement, this.#one('.prompt'), workspace, {
      run: command => this.attempt(() => workspace.run(command)),
      echo: (prompt, line) => {
        this.#log.typed(prompt, line)
      },
      clear: () => {
        this.#log.clear()
      },
      offer: choices => {
        if (this.#notes.offer(choices)) this.#sheet.showEnd()
      },
      scroll: pages => {
        this.#sheet.scrollBy(pages)
      },
      ...this.#ways,
    })
  }

  /** Where keys lead from the prompt and the log. */
  readonly #ways = {
    focus: () => {
      this.focus()
    },
    interrupt: () => {
      this.#toolbar.interrupt()
    },
    leave: () => {
      this.#dock.leave()
    },
  }

  #follow(workspace: Workspace) {
    const voice = new Voice(workspace, this.#log)
    workspace.on('prepare', notice => {
      this.#notes.say('')
      this.#log.prepare(notice)
      this.#sheet.showEnd()
    })
    workspace.on('begin', ({ line, notice }) => {
      this.#notes.say('')
      this.#prompt.remember(line)
      this.#log.begin(workspace.cwd, line, notice)
      this.#sheet.showEnd()
      this.#glancing = setInterval(this.#showState, glance)
      this.#showState()
    })
    workspace.on('output', text => {
      this.#log.write(text)
    })
    workspace.on('end', entry => {
      clearInterval(this.#glancing)
      voice.end(entry)
      this.#notes.say('')
      this.#log.end(entry)
      this.#showState()
    })
    workspace.on('unread', keys => {
      const { lines, rest } = typedLines(keys)
      this.enter(lines)
      this.#prompt.insert(rest)
    })
    workspace.on('timeline', timeline => {
      this.#log.draw(timeline)
      this.#showState()
    })
    workspace.on('notice', text => {
      this.#notes.say(text)
      if (workspace.running !== undefined) this.#notes.offerStop()
    })
  }

  #listen() {
    // A view beside the terminal runs a command.
    this.addEventListener('command', () => {
      this.#tabs.chooseFirst()
    })
    listenAtLog(this.#one('.terminal-scroll'), this.#one('[role=log]'), this.#ways)
  }

  async #travel(go: () => Promise<void>) {
    const { timeline } = this.#workspace
    await this.attempt(go)
    const { position } = this.#workspace.timeline
    if (position === timeline.position) return
    announce(position === 0 ? '처음 상태로 돌아갔어요.' : `${position}번째 명령어를 실행한 뒤로 돌아갔어요.`)
  }

  /** Shows how things stand with the command that runs, or the prompt. */
  readonly #showState = () => {
    this.#prompt.refresh()
    this.#toolbar.refresh()
    this.#sheet.placeInput()
  }
}
