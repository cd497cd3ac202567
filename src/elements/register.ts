import { ConsoleBlock } from './console-block.ts'
import { SectionLink } from './section-link.ts'
import { SiteSearch } from './site-search.ts'

customElements.define('console-block', ConsoleBlock)
customElements.define('section-link', SectionLink)
customElements.define('site-search', SiteSearch)
