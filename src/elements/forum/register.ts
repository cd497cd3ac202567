import { CopyText } from './copy-text.ts'
import { SectionTable } from './section-table.ts'

customElements.define('copy-text', CopyText)
customElements.define('section-table', SectionTable)
