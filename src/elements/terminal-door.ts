import styles from '../styles/terminal.css?url'
import { kept } from './kept.ts'
import { loadStyleSheet } from './style-sheet.ts'
import type { DockerTerminal } from './terminal/docker-terminal.ts'
import { loadHeight } from './terminal/height.ts'
import { TypeAhead } from './terminal/type-ahead.ts'

let opening: Promise<DockerTerminal | undefined> | undefined

/** The page's panel, which is there before its script. */
export const panel = () => document.querySelector<DockerTerminal>('docker-terminal')!

/** The terminal; it and the simulator load with the first call. Undefined, and a sentence in the panel, where that fails. */
export function loadTerminal(): Promise<DockerTerminal | undefined> {
  return (opening ??= load())
}

/** The same, with the panel in view as soon as it has its styles, however long loading takes. */
export async function showTerminal(): Promise<DockerTerminal | undefined> {
  void script().catch(() => undefined)
  await dress()
  panel().style.setProperty('--dock-height', `${loadHeight(kept('localStorage'))}dvh`)
  panel().hidden = false
  return loadTerminal()
}

const script = () => import('./terminal/open.ts')

/** A page that has the panel in view from the beginning has its styles as well. */
const dress = async () => panel().dataset.inline ?? loadStyleSheet(styles)

async function load() {
  const typed = new TypeAhead(panel().querySelector<HTMLInputElement>('.terminal-line input')!)
  try {
    const [{ openTerminal }] = await Promise.all([script(), dress()])
    const terminal = await openTerminal(panel())
    terminal.enter(typed.end())
    return terminal
  } catch (error) {
    console.error(error)
    opening = undefined
    typed.giveBack()
    panel().querySelector('.terminal-message')!.textContent =
      '터미널을 불러오지 못했어요. 인터넷 연결을 확인하고 페이지를 새로 고쳐 주세요.'
    return undefined
  }
}
