import { EmbeddedBlock } from './embedded-block.ts'

customElements.define('console-block', EmbeddedBlock)
