import { copy } from '../copy.ts'

/** A text with a button that copies it (components/ForumExample.astro). */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre')!
    this.querySelector('button')!.addEventListener('click', ({ currentTarget }) => {
      void copy(text.textContent, currentTarget as HTMLElement, () => {
        getSelection()?.selectAllChildren(text)
        return '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
      })
    })
  }
}
