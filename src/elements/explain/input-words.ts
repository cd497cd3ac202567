import type { Box } from './place.ts'

/** Measures the text of a field of one line, which shows all of it in one font. */
export class FieldText {
  readonly #field: HTMLInputElement
  readonly #context = document.createElement('canvas').getContext('2d')!

  constructor(field: HTMLInputElement) {
    this.#field = field
  }

  /** Where a stretch of the text stands in the window. */
  box(start: number, end: number): Box | undefined {
    const { left, top, height } = this.#field.getBoundingClientRect()
    if (height === 0) return undefined
    const from = this.#width(start)
    return { left: left + this.#before + from, top, width: this.#width(end) - from, height }
  }

  /** The place in the text at a horizontal place in the window; undefined beside the text. */
  offsetAt(x: number): number | undefined {
    const inside = x - this.#field.getBoundingClientRect().left - this.#before
    const { length } = this.#field.value
    if (inside < 0 || inside > this.#width(length)) return undefined
    let offset = 0
    while (offset < length && this.#width(offset + 1) < inside) offset++
    return offset
  }

  /** Pixels from the field's edge to where its text begins. */
  get #before() {
    const { paddingLeft, borderLeftWidth } = getComputedStyle(this.#field)
    return parseFloat(paddingLeft) + parseFloat(borderLeftWidth) - this.#field.scrollLeft
  }

  #width(end: number): number {
    this.#context.font = getComputedStyle(this.#field).font
    return this.#context.measureText(this.#field.value.slice(0, end)).width
  }
}
