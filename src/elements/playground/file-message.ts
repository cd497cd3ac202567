import { h } from '../engine-view/dom.ts'

const questions = {
  changed: {
    text: '다른 곳에서 이 파일이 바뀌었어요. 저장하지 않은 글은 그대로 있어요.',
    acts: { mine: '내 글 지키기', drop: '바뀐 파일 보기' },
  },
  gone: {
    text: '이 파일이 지워졌어요. 저장하지 않은 글은 그대로 있어요.',
    acts: { save: '다시 만들기', drop: '글 버리기' },
  },
}

/** The sentence below a file's text. */
export class FileMessage {
  readonly #box: HTMLElement
  /** The question that stands as long as things stand so. */
  #asked: keyof typeof questions | undefined

  constructor(box: HTMLElement) {
    this.#box = box
  }

  say(text: string): void {
    this.#asked = undefined
    this.#box.replaceChildren(...(text === '' ? [] : [h('span', {}, text)]))
  }

  /** Asks what shall become of text that is not saved; the answers are buttons with `data-do`. */
  ask(question: keyof typeof questions): void {
    if (this.#asked === question) return
    this.#asked = question
    const { text, acts } = questions[question]
    const buttons = Object.entries(acts).map(([act, label]) => h('button', { type: 'button', 'data-do': act }, label))
    this.#box.replaceChildren(h('span', {}, text), ...buttons)
  }

  /** Takes a sentence away; a question stays. */
  clear(): void {
    if (this.#asked === undefined) this.say('')
  }

  /** Takes a question away that is answered; a sentence stays. */
  settle(): void {
    if (this.#asked !== undefined) this.say('')
  }
}
