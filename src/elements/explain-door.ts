/** Milliseconds that a pointer rests on a command before anything loads. */
const rest = 150
const events = ['pointerover', 'focusin', 'click', 'keydown'] as const

let resting: ReturnType<typeof setTimeout> | undefined

/** Lets the words of commands explain themselves; what does it loads when one is pointed at, tapped or reached by keyboard. */
export function watchCommands(): void {
  for (const type of events) document.addEventListener(type, onEvent)
}

function onEvent(event: Event) {
  clearTimeout(resting)
  const { type, target } = event
  if (!(target instanceof Element)) return
  const isKey = type === 'keydown' && (event as KeyboardEvent).key === 'F1' && target.matches('[data-mode=prompt]')
  if (isKey) event.preventDefault()
  if (isKey || (type !== 'keydown' && target.closest('[data-command], [data-mode=prompt]'))) {
    resting = setTimeout(() => void open(event), type === 'pointerover' ? rest : 0)
  }
}

async function open(event: Event) {
  opened ??= load()
  const explainer = await opened
  explainer.take(event)
}

async function load() {
  const { openExplainer } = await import('./explain/open.ts')
  const explainer = await openExplainer()
  for (const type of events) document.removeEventListener(type, onEvent)
  return explainer
}

let opened: ReturnType<typeof load> | undefined
