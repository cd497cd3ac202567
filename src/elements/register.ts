import { ConsoleBlock } from './console-block.ts'
import { watchCommands } from './explain-door.ts'
import { watchLandings } from './landing-door.ts'
import { watchPointing } from './prefetch.ts'
import { SiteSearch } from './search-door.ts'
import { SectionLink } from './section-link.ts'
import { watchLinks } from './share-door.ts'
import { watchMenus } from './share-menu-door.ts'
import { TerminalToggle } from './terminal-toggle.ts'

customElements.define('console-block', ConsoleBlock)
customElements.define('section-link', SectionLink)
customElements.define('site-search', SiteSearch)
customElements.define('terminal-toggle', TerminalToggle)
watchCommands()
watchLandings()
watchLinks()
watchMenus()
watchPointing()
