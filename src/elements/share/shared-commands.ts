import { announce } from '../announce.ts'
import { copy } from '../copy.ts'
import { loadTerminal, panel } from '../terminal-door.ts'
import { make } from '../make.ts'
import { commandList } from './command-list.ts'
import { replay } from './replay.ts'
import type { Problem, SharedSession } from './session.ts'

/** Milliseconds between a command's end and the next. */
const pause = 300

/** What a link holds, shown as text, or why it cannot be; nothing of it runs before 실행 is pressed. */
export class SharedCommands extends HTMLElement {
  readonly #shared: SharedSession | Problem
  readonly #closesPanel: boolean
  /** The place of the first command that has not run. */
  #next = 0

  constructor(shared: SharedSession | Problem, closesPanel: boolean) {
    super()
    this.#shared = shared
    this.#closesPanel = closesPanel
  }

  connectedCallback(): void {
    this.role = 'region'
    this.ariaLabel = '공유받은 명령어'
    this.#draw()
  }

  override focus(): void {
    this.querySelector('h2')?.focus()
  }

  #draw() {
    if ('problem' in this.#shared) this.#show('링크를 열 수 없어요', make('p', '', this.#shared.problem))
    else this.#drawSession(this.#shared)
  }

  #drawSession(session: SharedSession) {
    const { images, lines } = session
    const left = lines.slice(this.#next)
    const list = commandList(left)
    const isNew = this.#next === 0
    const about = isNew
      ? '아직 아무것도 실행하지 않았어요. 실행하면 새 도커에서 시작해요. 하던 일로는 되돌리기를 눌러 돌아갈 수 있어요.'
      : '실행을 누르면 멈춘 곳에서 이어서 실행해요.'
    this.#show(
      `${isNew ? '공유받은' : '남은'} 명령어 ${left.length}개`,
      make('p', '', about),
      ...(isNew && images.length > 0 ? [make('p', '', `처음에 있는 이미지: ${images.join(', ')}`)] : []),
      list,
      this.#button('실행', ({ detail }) => void this.#run(session, detail === 0)),
      this.#button('복사', ({ currentTarget }) => {
        void copy(left.join('\n'), currentTarget as HTMLElement, () => {
          getSelection()?.selectAllChildren(list)
          return '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
        })
      }),
    )
  }

  #show(title: string, ...children: readonly HTMLElement[]) {
    const heading = make('h2', '', title)
    heading.tabIndex = -1
    const buttons = children.filter(child => child.tagName === 'BUTTON')
    const others = children.filter(child => child.tagName !== 'BUTTON')
    const close = this.#button('닫기', () => void this.#close())
    this.replaceChildren(heading, ...others, make('div', 'shared-buttons', ...buttons, close))
  }

  #button(name: string, onClick: (event: MouseEvent) => void): HTMLButtonElement {
    const button = make('button', '', name)
    button.type = 'button'
    button.addEventListener('click', onClick)
    return button
  }

  async #run(session: SharedSession, byKeyboard: boolean) {
    const terminal = await loadTerminal()
    if (!terminal || 'running' in this.dataset) return
    const { openWorkspace } = await import('../workspace/open.ts')
    const workspace = await openWorkspace()
    this.dataset.running = ''
    forgetLink()
    const progress = make('p', 'shared-progress')
    this.replaceChildren(progress)
    if (byKeyboard) terminal.focus()
    else panel().querySelector<HTMLElement>('[role=log]')?.focus()
    const total = session.lines.length
    const next = await terminal.attempt(() =>
      replay(session, this.#next, workspace, {
        onBegin: at => {
          this.#next = at
          progress.textContent = at + 1 < total ? progressOf(at + 1, total) : ''
        },
        pause: () => new Promise(resolve => setTimeout(resolve, pause)),
      }),
    )
    delete this.dataset.running
    this.#next = next ?? this.#next
    if (this.#next === total) {
      this.remove()
      return
    }
    this.#draw()
    announce(`명령어 ${total - this.#next}개가 남아 있어요.`)
  }

  async #close() {
    forgetLink()
    const terminal = this.#closesPanel ? await loadTerminal() : undefined
    if (terminal) terminal.close()
    else panel().querySelector<HTMLElement>('[role=log]')?.focus()
    this.remove()
  }
}

/** Takes the link out of the address, so that it is not opened once more. */
function forgetLink() {
  if (location.hash.startsWith('#run=')) history.replaceState(history.state, '', location.pathname + location.search)
}

const progressOf = (at: number, total: number) =>
  `공유받은 명령어 ${total}개 중 ${at}번째예요. 끝나면 다음 것을 실행하고, 중지하면 나머지는 남겨 둬요.`
