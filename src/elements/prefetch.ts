/** Fetches a page of the site beforehand, once a link to it is pointed at, touched or reached by keyboard. */
export function watchPointing(): void {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, prefetch, { passive: true })
}

const fetched = new Set([location.pathname])

function prefetch({ target }: Event) {
  const link = target instanceof Element ? target.closest('a') : null
  if (link?.origin !== location.origin || fetched.has(link.pathname) || isSparing()) return
  fetched.add(link.pathname)
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.pathname }))
}

/** Whether the reader asks for few bytes, which only some browsers tell. */
const isSparing = () => (navigator as { connection?: { saveData: boolean } }).connection?.saveData === true
