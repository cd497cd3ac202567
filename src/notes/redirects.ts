/**
 * Sections and pages that moved: old address → new address, both without the base path
 * (`/commands/ps/#ps-all` → `/commands/ps-all/#ps-all`; a whole page as `/old/` → `/new/`).
 * Entries stay for good: somebody has linked to them.
 */
export const redirects: Readonly<Record<string, string>> = {}

/** Where an old address leads now, or undefined where it did not move; a page's fragment goes along with it. */
export function landing(address: string, moved: Readonly<Record<string, string>> = redirects): string | undefined {
  const exact = moved[address]
  if (exact !== undefined) return exact
  const [page = '', fragment] = address.split('#')
  const target = moved[page]
  if (target === undefined) return undefined
  return fragment === undefined || target.includes('#') ? target : `${target}#${fragment}`
}

/** The sections that left a page that still exists: fragment without `#` → new address. */
export function movedSections(page: string, moved: Readonly<Record<string, string>> = redirects) {
  return Object.fromEntries(
    Object.entries(moved)
      .filter(([from]) => from.startsWith(`${page}#`))
      .map(([from, to]) => [from.slice(page.length + 1), to]),
  )
}

/** The addresses of pages that moved as a whole. */
export function movedPages(moved: Readonly<Record<string, string>> = redirects): readonly string[] {
  return Object.keys(moved).filter(address => !address.includes('#'))
}
