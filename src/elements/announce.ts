const region = () => {
  const existing = document.querySelector<HTMLElement>('[data-announcer]')
  if (existing) return existing
  const created = document.createElement('div')
  created.dataset.announcer = ''
  created.role = 'status'
  created.className = 'sr-only'
  document.body.append(created)
  return created
}

/** Says a sentence to screen readers without moving the focus. */
export function announce(sentence: string): void {
  const status = region()
  // Emptied first, so that the same sentence is read again.
  status.textContent = ''
  requestAnimationFrame(() => (status.textContent = sentence))
}
