import { refusalOf } from './line.ts'
import { Picture } from './picture.ts'
import { advance, move, type Position, start, toggle } from './player.ts'
import { Rehearsal } from './rehearsal.ts'
import { type Step, stepOf } from './step-item.ts'

/** Milliseconds that an arrow takes to light, and that one needs to read a step. */
const hop = 450
const reading = 2200

/** Shows the calls of a command as steps, by hand or one after the other, on the diagram and in words. */
export class Stage {
  readonly #root: HTMLElement
  readonly #picture: Picture
  #rehearsal: Rehearsal | undefined
  #steps: readonly Step[] = []
  #position: Position = start
  #isWhole = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(root: HTMLElement) {
    this.#root = root
    this.#picture = new Picture(root)
    root.addEventListener('click', this.#onClick)
    root.addEventListener('keydown', this.#onKey)
  }

  /** Plays a command instead of the one before; resolves when all of its calls are known. */
  async play(line: string): Promise<void> {
    this.#rehearsal?.stop()
    const refusal = refusalOf(line)
    this.#begin(refusal)
    if (refusal !== undefined) return
    this.#picture.name(line)
    const rehearsal = new Rehearsal(line, call => {
      if (rehearsal === this.#rehearsal) this.#add(stepOf(call))
    })
    this.#rehearsal = rehearsal
    const problem = await rehearsal.ended
    if (rehearsal === this.#rehearsal) this.#end(problem)
  }

  /** Clears the stage; says why nothing will be on it, where nothing will. */
  #begin(refusal: string | undefined) {
    this.#rehearsal = undefined
    this.#steps = []
    this.#isWhole = false
    this.#one('ol').replaceChildren()
    this.#say(refusal ?? '')
    this.#root.toggleAttribute('data-loading', refusal === undefined)
    this.#go({ at: 0, isPlaying: refusal === undefined && !this.#isStill })
  }

  #add(step: Step) {
    this.#steps = [...this.#steps, step]
    const item = document.createElement('li')
    item.append(step.content.cloneNode(true))
    this.#one('ol').append(item)
    if (this.#steps.length > 1) {
      this.#show()
      return
    }
    this.#root.toggleAttribute('data-loading', false)
    this.#go(this.#position)
    const behavior = this.#isStill ? 'auto' : 'smooth'
    this.#one('.player-stage').scrollIntoView({ block: 'nearest', behavior })
  }

  #end(problem: string | undefined) {
    this.#isWhole = true
    this.#root.toggleAttribute('data-loading', false)
    if (problem !== undefined) this.#say(problem)
    else if (this.#steps.length === 0) this.#say('이 명령어는 도커 API를 부르지 않아요. 클라이언트가 혼자 답했어요.')
  }

  /** Shows a step and, while it plays, waits for the next. */
  #go(position: Position) {
    this.#position = position
    const step = this.#steps[position.at]
    this.#picture.light(step?.way ?? [])
    this.#one('.player-step').replaceChildren(...(step ? [step.content.cloneNode(true)] : []))
    this.#show()
    this.#wait(step ? step.way.length * hop + reading : 0)
  }

  #wait(ms: number) {
    clearTimeout(this.#timer)
    if (this.#position.isPlaying && this.#steps.length > 0) this.#timer = setTimeout(this.#onward, ms)
  }

  readonly #onward = () => {
    const { at } = this.#position
    const next = advance(this.#position, this.#steps.length, this.#isWhole)
    if (next.at !== at) {
      this.#go(next)
      return
    }
    this.#position = next
    this.#show()
    this.#wait(hop)
  }

  /** Shows where in the steps one is. */
  #show() {
    const { at, isPlaying } = this.#position
    const count = this.#steps.length
    this.#root.toggleAttribute('data-used', count > 0)
    this.#one('.player-stage').tabIndex = count > 0 ? 0 : -1
    this.#one('.player-place').textContent = `${at + 1} / ${count}`
    this.#one('[data-act=play]').textContent = isPlaying ? '멈춤' : '재생'
    this.#one('[data-act=previous]').ariaDisabled = String(at === 0)
    this.#one('[data-act=next]').ariaDisabled = String(at >= count - 1)
    if (this.#isStill) this.#root.querySelector('details')!.open = true
    for (const [place, item] of [...this.#one('ol').children].entries()) item.ariaCurrent = place === at ? 'step' : null
  }

  #move(by: number) {
    const next = move(this.#position, by, this.#steps.length)
    if (next.at !== this.#position.at || this.#position.isPlaying) this.#go(next)
  }

  #toggle() {
    if (this.#steps.length > 0 && !this.#isStill) this.#go(toggle(this.#position, this.#steps.length))
  }

  readonly #onClick = ({ target }: Event) => {
    const { act } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {}
    if (act === 'play') this.#toggle()
    else if (act !== undefined) this.#move(act === 'next' ? 1 : -1)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event
    const target = event.target as Element
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (altKey || ctrlKey || metaKey || target.closest('input') || this.#steps.length === 0) return
    // A button that has the focus is pressed by the space bar.
    if (by === undefined && (key !== ' ' || target.closest('button, summary'))) return
    event.preventDefault()
    if (by === undefined) this.#toggle()
    else this.#move(by)
  }

  /** Where nothing is to move, all steps are listed, and the reader goes through them. */
  get #isStill() {
    return matchMedia('(prefers-reduced-motion: reduce)').matches
  }

  #say(text: string) {
    this.#one('.player-message').textContent = text
  }

  #one(selector: string) {
    return this.#root.querySelector<HTMLElement>(selector)!
  }
}
