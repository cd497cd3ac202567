import { copy } from '../copy.ts'
import type { Call } from '../workspace/types.ts'
import { curlOf } from './curl.ts'
import { jsonBox } from './json-box.ts'
import { make } from '../make.ts'
import { requestHead } from './request-head.ts'
import { sentenceOf } from './sentences.ts'

/** A call in the list: a line, and on opening what went each way. */
export class CallItem {
  readonly element = make('li')
  readonly #details = make('details', 'wire-call')
  readonly #answer = make('div')
  #call: Call
  #frame = 0

  constructor(call: Call) {
    this.#call = call
    const summary = make('summary', '', requestHead(call), make('span', 'wire-why', sentenceOf(call)))
    this.#details.append(summary)
    this.#details.addEventListener('toggle', this.#open, { once: true })
    this.element.append(this.#details)
  }

  /** Whether it is the item of a call, whatever messages that has brought since. */
  shows(call: Call | undefined): boolean {
    const { method, path, status } = this.#call
    return call?.method === method && call.path === path && call.status === status
  }

  /** The same call, which may have brought more messages. */
  set call(call: Call) {
    if (call === this.#call) return
    this.#call = call
    if (this.#details.open && this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw)
  }

  /** Nothing of what went each way is drawn before somebody wants to see it. */
  readonly #open = () => {
    const { method, path, request } = this.#call
    const raw = make('code', 'wire-raw', `${method} ${path}`)
    raw.translate = false
    const sent = request === undefined ? [] : [jsonBox(pretty(request))]
    const button = make('button', '', 'curl로 복사')
    button.type = 'button'
    button.addEventListener('click', () => {
      const curl = curlOf(this.#call)
      void copy(curl, button, () => {
        const text = make('code', 'wire-raw', curl)
        button.after(text)
        getSelection()?.selectAllChildren(text)
        return '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
      })
    })
    this.#draw()
    this.#details.append(
      make('div', 'wire-body', label('보낸 요청'), raw, ...sent, button, label('받은 응답'), this.#answer),
    )
  }

  readonly #draw = () => {
    this.#frame = 0
    const wasOpen = this.#answer.querySelector('details')?.open ?? false
    this.#answer.replaceChildren(...answerOf(this.#call))
    const more = this.#answer.querySelector('details')
    if (more && wasOpen) more.open = true
  }
}

const label = (text: string) => make('p', 'wire-label', text)
const note = (text: string) => make('p', 'wire-note', text)
const pretty = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))

function answerOf({ method, status, stream, messages = [], reply }: Call): readonly HTMLElement[] {
  if (stream === 'json') {
    const text = messages.map(message => JSON.stringify(message)).join('\n')
    if (text === '') return [note('연결을 열어 두고 JSON 메시지를 기다려요. 아직 온 것이 없어요.')]
    return [note(`연결을 열어 두고 JSON 메시지를 차례로 받아요. 메시지 ${messages.length}개`), jsonBox(text)]
  }
  if (stream === 'bytes') {
    const what =
      status === 101
        ? '이제부터 이 연결로 프로세스의 입력과 출력이 오가요. JSON이 아니라 바이트예요.'
        : '로그나 tar 파일이 이어서 와요. JSON이 아니라 바이트예요.'
    return [note(what)]
  }
  if (reply !== undefined) return [jsonBox(pretty(reply))]
  return [note(method === 'HEAD' ? 'HEAD 요청이라 본문 없이 헤더만 와요.' : '본문 없이 상태만 와요.')]
}
