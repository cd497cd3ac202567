import { copy } from '../copy.ts'
import { make } from '../make.ts'
import { slashKey } from './slash-key.ts'

const keys = [
  ['↑ ↓', '고르기'],
  ['Enter', '열기'],
  ['Ctrl Enter', '새 탭'],
  ['Esc', '닫기'],
] as const

/** The end of the search dialog: the command of a hit with its copy button, all results, the keys, and the setting for `/`. */
export class Foot {
  readonly element = make('div', 'search-foot')
  readonly #command = make('div', 'search-command')
  readonly #code = make('code')
  readonly #copy = make('button', '', '복사')
  readonly #all = make('a', 'search-all', '모든 결과 보기')
  readonly #slash = Object.assign(make('input'), { type: 'checkbox' })

  constructor(onSlash: () => void) {
    this.#copy.type = 'button'
    this.#copy.setAttribute('aria-keyshortcuts', 'Control+C Meta+C')
    this.#copy.addEventListener('click', () => void this.copy())
    this.#code.translate = false
    this.#command.append(this.#code, this.#copy)
    this.#slash.addEventListener('change', () => {
      slashKey.isOn = this.#slash.checked
      onSlash()
    })
    const hints = make('p', 'search-keys', ...keys.flatMap(([key, does]) => [make('kbd', '', key), ` ${does} `]))
    hints.ariaHidden = 'true'
    const slash = make('label', 'search-slash', this.#slash, make('kbd', '', '/'), ' 키로도 열기')
    this.element.append(this.#command, make('div', 'search-links', this.#all, slash), hints)
    this.show(undefined)
    this.link(undefined)
  }

  /** Shows the setting as it is; another tab may have changed it. */
  refresh(): void {
    this.#slash.checked = slashKey.isOn
  }

  /** The command that can be copied. */
  show(command: string | undefined): void {
    this.#command.hidden = command === undefined
    this.#code.textContent = command ?? ''
    this.#copy.ariaLabel = `명령어 복사: ${command ?? ''}`
  }

  /** Where all results stand. */
  link(href: string | undefined): void {
    this.#all.hidden = href === undefined
    if (href !== undefined) this.#all.href = href
  }

  /** Copies a command, the one that is shown if no other is given; says whether there was one. */
  copy(command = this.#code.textContent): boolean {
    if (command === '') return false
    void copy(command, this.#copy, () => {
      getSelection()?.selectAllChildren(this.#code)
      return '브라우저가 복사를 막았어요. 선택해 둔 명령어를 직접 복사해 주세요.'
    })
    return true
  }
}
