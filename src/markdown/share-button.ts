import { h } from 'hastscript'
import type { Element } from 'hast'

/** The button with the share menu of a place: elements/share-menu. */
export function shareButton(id: string, name: string): Element {
  return h('button', {
    type: 'button',
    'data-menu': id,
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-label': name,
    'data-pagefind-ignore': '',
  })
}
