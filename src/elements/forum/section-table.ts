import { nameButtons } from '../section-link.ts'
import { matches } from './filter.ts'

interface Row {
  readonly element: HTMLTableRowElement
  readonly kind: string
  /** What is searched: its words and those of its page. */
  readonly text: string
}

/** The table of all sections: buttons that hand each on, and a filter (components/SectionTable.astro). */
export class SectionTable extends HTMLElement {
  #rows: readonly Row[] = []

  connectedCallback(): void {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tr:has(td)')]
    this.#addCells(rows)
    this.#rows = rows.map(rowOf)
    const form = this.querySelector('form')!
    form.hidden = false
    form.addEventListener('input', () => {
      this.#filter()
    })
    form.addEventListener('submit', event => {
      event.preventDefault()
    })
    this.#filter()
  }

  #addCells(rows: readonly HTMLTableRowElement[]) {
    const heads = '<th scope="col">짧은 주소</th><th scope="col">복사</th>'
    this.querySelector('thead tr')!.insertAdjacentHTML('beforeend', heads)
    const template = document.createElement('template')
    template.innerHTML = '<td></td><td><section-link><button></button><button></button></section-link></td>'
    for (const row of rows) {
      const link = row.querySelector('a')!
      const cell = template.content.cloneNode(true) as DocumentFragment
      cell.querySelector('td')!.textContent = link.pathname
      // `/s/ps-all/`
      nameButtons(cell.querySelector('section-link')!, link.pathname.split('/').at(-2)!, link.textContent)
      row.append(cell)
    }
    for (const head of this.querySelectorAll<HTMLTableCellElement>('th[scope=rowgroup]')) head.colSpan = 3
  }

  #filter() {
    const query = this.querySelector('input')!.value
    const kind = this.querySelector('select')!.value
    let found = 0
    for (const row of this.#rows) {
      row.element.hidden = !((kind === '' || row.kind === kind) && matches(row.text, query))
      if (!row.element.hidden) found++
    }
    for (const group of this.querySelectorAll('tbody')) group.hidden = !group.querySelector('tr:has(td):not([hidden])')
    const said = found === 0 ? '찾는 것이 없어요. 다른 말로 찾아보세요.' : `${found}개가 있어요.`
    this.querySelector('[role=status]')!.textContent = said
  }
}

function rowOf(element: HTMLTableRowElement): Row {
  const page = element.parentElement?.querySelector('th')?.textContent ?? ''
  return {
    element,
    kind: element.dataset.kind ?? (element.querySelector('code') ? 'block' : 'section'),
    text: `${page} ${element.textContent}`,
  }
}
