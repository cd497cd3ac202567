/** Lets the share buttons open their menu, which loads with the first one. */
export function watchMenus(): void {
  document.addEventListener('click', event => {
    const button = menuButton(event)
    if (button) void open(button, 'first')
  })
  document.addEventListener('keydown', event => {
    const button = menuButton(event)
    const edge = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key]
    if (!button || edge === undefined) return
    event.preventDefault()
    void open(button, edge)
  })
}

const menuButton = ({ target }: Event) => (target as Element).closest<HTMLElement>('button[data-menu]')

async function open(button: HTMLElement, edge: 'first' | 'last') {
  const { toggleMenu } = await import('./share-menu/open.ts')
  await toggleMenu(button, edge)
}
