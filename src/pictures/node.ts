import type { ContainerNode, Node, TextNode } from '@takumi-rs/core'

/** A box of a picture with its class in card.css. */
export const box = (className: string, ...children: readonly (Node | undefined)[]): ContainerNode => ({
  type: 'container',
  className,
  children: children.filter(child => child !== undefined),
})

/** Keeps a line from ending where it stands. */
const wordJoiner = '\u2060'

/** `--no-trunc` is one word, and so is a bracket with the particle behind it: `(daemon)이`. */
const joined = (text: string) =>
  text.replaceAll('-', `-${wordJoiner}`).replaceAll(/([)\]])(?=[가-힣])/g, `$1${wordJoiner}`)

/** A text of a picture. */
export const words = (className: string, text: string): TextNode => ({
  type: 'text',
  className,
  text: joined(text),
})
