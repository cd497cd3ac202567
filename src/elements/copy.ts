import { announce } from './announce.ts'

const shownFor = 1600

/**
 * Puts text on the clipboard and says so on the button and, in the words of `said`, to screen readers. Where the browser
 * refuses, `whenRefused` prepares copying by hand and returns the sentence that says how.
 */
export async function copy(
  text: string,
  button: HTMLElement,
  whenRefused: () => string,
  said = '복사했어요.',
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    show(button, 'copied', said)
  } catch {
    show(button, 'refused', whenRefused())
  }
}

function show(button: HTMLElement, state: string, sentence: string) {
  button.dataset.state = state
  announce(sentence)
  setTimeout(() => delete button.dataset.state, shownFor)
}
