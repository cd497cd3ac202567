import { copy } from '../copy.ts'
import type { Workspace } from '../workspace/types.ts'
import { sessionOf } from './session.ts'
import { shorten } from './shorten.ts'

/** The button 공유: copies a link that holds the reader's commands, and shows it (components/ShareSession.astro). */
export class ShareSession extends HTMLElement {
  #workspace!: Workspace

  /** Set once; the buttons work from then on. */
  set workspace(workspace: Workspace) {
    this.#workspace = workspace
    const { share } = navigator as Partial<Navigator>
    this.#one('[data-share=send]').hidden = share === undefined
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-share]')
      if (button) void this.#acts[button.dataset.share!]?.(button)
    })
    // Escape closes the dialog and not the panel that it belongs to.
    this.#dialog.addEventListener('keydown', event => {
      event.stopPropagation()
    })
  }

  readonly #acts: Readonly<Record<string, (button: HTMLElement) => unknown>> = {
    make: button => this.#share(button),
    copy: async button => {
      this.#say(await this.#copy(button))
    },
    // Who goes back without sending it has done nothing wrong.
    send: () => navigator.share({ title: document.title, url: this.#field.value }).catch(() => undefined),
  }

  async #share(button: HTMLElement) {
    const session = sessionOf(this.#workspace.timeline)
    const total = session.lines.length
    this.toggleAttribute('data-empty', true)
    if (total === 0) {
      this.#open('아직 공유할 명령어가 없어요. 명령어를 실행한 다음 다시 눌러 주세요.')
      return
    }
    const shared = await shorten(session)
    if ('problem' in shared) {
      this.#open(shared.problem)
      return
    }
    const { fragment, count } = shared
    this.toggleAttribute('data-empty', false)
    this.#field.value = new URL(this.dataset.page!, location.origin).href + fragment
    const said = await this.#copy(button)
    this.#open(
      count === total ? said : `${said} 명령어 ${total}개 가운데 링크에 담을 수 있는 마지막 ${count}개만 담았어요.`,
    )
  }

  async #copy(button: HTMLElement): Promise<string> {
    let said = '링크를 복사했어요.'
    await copy(this.#field.value, button, () => {
      this.#select()
      return (said = '브라우저가 복사를 막았어요. 선택해 둔 링크를 직접 복사해 주세요.')
    })
    return said
  }

  #open(sentence: string) {
    this.#say(sentence)
    this.#dialog.showModal()
    this.#select()
  }

  /** Selects the link, its beginning in view. */
  #select() {
    this.#field.select()
    this.#field.scrollLeft = 0
  }

  #say(sentence: string) {
    this.#one('[role=status]').textContent = sentence
  }

  #one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!
  }

  get #field() {
    return this.#one('input') as HTMLInputElement
  }

  get #dialog() {
    return this.#one('dialog') as HTMLDialogElement
  }
}
