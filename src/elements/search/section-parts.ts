/** The elements of what an id names: a heading's section up to the next one of its level, or the element itself; the page without one. */
export function sectionParts(id: string): readonly Element[] {
  if (id === '') return [...document.querySelectorAll('main h1, main .sl-markdown-content')]
  const named = document.getElementById(id)
  if (!named) return []
  const heading = named.closest('.heading')
  if (!heading) return [named]
  const parts: Element[] = [heading]
  const level = levelOf(heading)
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('.heading') && levelOf(next) <= level) break
    parts.push(next)
  }
  return parts
}

const levelOf = (heading: Element): number => Number(/level-h(\d)/.exec(heading.className)?.[1] ?? 1)
