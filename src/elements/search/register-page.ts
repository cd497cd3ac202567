import { SearchPage } from './search-page.ts'
import { theSearch } from './the-search.ts'

theSearch().catch(() => undefined)
customElements.define('search-page', SearchPage)
