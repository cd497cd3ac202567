/** Pixels between the menu and the button, and between the menu and the window's edge. */
const gap = { button: 4, edge: 8 }

/** Puts the menu below its button, or above where there is more room; it goes along when the page is scrolled. */
export function place(menu: HTMLElement, button: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const below = clientHeight - bottom - gap.button - gap.edge
  const above = top - gap.button - gap.edge
  menu.style.maxHeight = 'none'
  const isBelow = menu.offsetHeight <= below || below >= above
  menu.style.maxHeight = `${Math.max(160, isBelow ? below : above)}px`
  const y = isBelow ? bottom + gap.button : top - gap.button - menu.offsetHeight
  const x = Math.max(gap.edge, Math.min(left, clientWidth - menu.offsetWidth - gap.edge))
  menu.style.left = `${x + scrollX}px`
  menu.style.top = `${y + scrollY}px`
}
