const loaded = new Map<string, Promise<void>>()

/** Adds a style sheet to the page, once; resolves when it is there, or when it is clear that it will not be. */
export function loadStyleSheet(href: string): Promise<void> {
  const known = loaded.get(href)
  if (known) return known
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  const done = new Promise<void>(resolve => {
    link.onload = link.onerror = () => {
      resolve()
    }
  })
  loaded.set(href, done)
  document.head.append(link)
  return done
}
