import { DockerPlayground } from './docker-playground.ts'

customElements.define('docker-playground', DockerPlayground)
