import { Explainer } from './explainer.ts'

/** Explains commands from now on. */
export function openExplainer(): Explainer {
  const explainer = new Explainer()
  explainer.start()
  return explainer
}
