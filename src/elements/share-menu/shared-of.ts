import type { Shared, SharedCommand } from '../../formats/shared.ts'
import { withBase } from '../../notes/base.ts'
import { firstSentence } from '../../notes/outline.ts'
import { shareAddress } from '../share-address.ts'

/** What the place of a share button says, read from the page, or from the page that heads the button's part of a table. */
export async function sharedOf(button: HTMLElement): Promise<Shared> {
  const id = button.dataset.menu ?? ''
  const link = button.closest('tbody')?.querySelector('a')
  if (!link) return read(document, button.closest('.heading, console-block'), id)
  try {
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html')
    return read(page, page.getElementById(id)?.closest('.heading, console-block') ?? null, id)
  } catch {
    // Without a connection its name is left.
    return { title: textOf(link), pageTitle: textOf(link), url: shareAddress(id), sentence: '' }
  }
}

function read(page: Document, place: Element | null, id: string): Shared {
  const shared = { url: shareAddress(id), pageTitle: textOf(page.querySelector('h1')) }
  if (place?.matches('console-block')) return { ...shared, ...blockWords(place, id) }
  return { ...shared, title: textOf(place?.querySelector('h1, h2, h3, h4, h5, h6')), sentence: intro(page, place) }
}

function blockWords(block: Element, id: string): Pick<Shared, 'title' | 'sentence' | 'block'> {
  const commands = [...block.querySelectorAll('li')].map(commandOf)
  const caption = textOf(block.querySelector('figcaption'))
  const title = caption === '' ? (commands[0]?.text ?? '').replaceAll(/\s*\\?\n\s*/g, ' ') : caption
  const embed = new URL(withBase(`/embed/${id}/`, import.meta.env.BASE_URL), location.origin).href
  return { title, sentence: '', block: { embed, commands } }
}

function commandOf(item: Element): SharedCommand {
  const [note] = texts(item, '.console-note')
  const [output] = texts(item, '.console-output')
  return {
    text: textOf(item.querySelector('code')),
    ...(note !== undefined && { note }),
    ...(output !== undefined && { output }),
    remarks: texts(item, '.console-remark'),
  }
}

/** The first sentence below a heading; of the page, its description's. */
function intro(page: Document, heading: Element | null): string {
  if (heading?.classList.contains('level-h1')) {
    return firstSentence(page.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '')
  }
  for (let next = heading?.nextElementSibling; next && !next.matches('.heading'); next = next.nextElementSibling) {
    const said = next.matches('p') ? next : next.matches('ul, ol') ? next.querySelector('li') : null
    if (said) return firstSentence(textOf(said))
  }
  return ''
}

const texts = (item: Element, selector: string) => [...item.querySelectorAll(selector)].map(textOf)
const textOf = (element: Element | null | undefined) => element?.textContent.trim() ?? ''
