import { WirePlayer } from './wire-player.ts'

customElements.define('wire-player', WirePlayer)
