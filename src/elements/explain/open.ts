import styles from '../../styles/explain.css?url'
import { loadStyleSheet } from '../style-sheet.ts'
import { Explainer } from './explainer.ts'

/** Explains commands from now on. */
export async function openExplainer(): Promise<Explainer> {
  await loadStyleSheet(styles)
  const explainer = new Explainer()
  explainer.start()
  return explainer
}
