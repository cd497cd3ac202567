/** The address of a page's text as Markdown: `/commands/ps/` → `/commands/ps.md`, `/` → `/index.md`. */
export const markdownOf = (page: string) => (page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`)
