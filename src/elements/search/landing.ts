import styles from '../../styles/searched.css?url'
import { announce } from '../announce.ts'
import { make } from '../make.ts'
import { loadStyleSheet } from '../style-sheet.ts'
import { remember, type Searched } from './hand-over.ts'
import { paint } from './paint.ts'
import { sectionParts } from './section-parts.ts'
import { textRanges } from './text-ranges.ts'

let note: HTMLElement | undefined

/** Marks in the section that the address names what was searched for; undefined takes the marks away. */
export async function markSearched(searched: Searched | undefined): Promise<void> {
  unmark()
  if (!searched) return
  await loadStyleSheet(styles)
  unmark()
  const ranges = textRanges(sectionParts(location.hash.slice(1)), searched.forms)
  if (ranges.length === 0) return
  paint(ranges)
  note = noteFor(searched.text, ranges.length)
  document.querySelector('main')!.after(note)
  document.addEventListener('keydown', onKey)
  announce(`찾은 말을 ${ranges.length}곳에 표시했어요. Esc 키를 누르면 지워요.`)
}

function noteFor(text: string, places: number): HTMLElement {
  const button = make('button', '', '표시 지우기')
  button.type = 'button'
  button.setAttribute('aria-keyshortcuts', 'Escape')
  button.addEventListener('click', clear)
  const made = make(
    'aside',
    'searched-note not-content print:hidden',
    make('span', '', make('b', '', text), ` ${places}곳`),
    button,
  )
  made.ariaLabel = '찾은 말 표시'
  return made
}

function unmark() {
  paint([])
  note?.remove()
  note = undefined
  document.removeEventListener('keydown', onKey)
}

function clear() {
  const hadFocus = note?.contains(document.activeElement) ?? false
  remember(undefined)
  unmark()
  announce('표시를 지웠어요.')
  if (hadFocus) focusSection()
}

/** The button that had the focus is gone: whoever uses the keyboard goes on where the section begins. */
function focusSection() {
  const place = document.getElementById(location.hash.slice(1)) ?? document.querySelector('h1')
  if (!place) return
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

function onKey(event: KeyboardEvent) {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  // Escape belongs to what is open above the text.
  const { target } = event
  if (document.querySelector(':modal, :popover-open')) return
  if (target instanceof Element && target.closest('input, textarea, select, docker-terminal')) return
  clear()
}
