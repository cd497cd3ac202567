/** Shows a text, selected, for copying by hand; gives the sentence that says so. */
export function copyByHand(text: string, button: HTMLElement): string {
  const said = '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
  const dialog = document.createElement('dialog')
  dialog.className = 'share-by-hand not-content'
  dialog.ariaLabel = '직접 복사하기'
  const sentence = Object.assign(document.createElement('p'), { id: 'share-by-hand', textContent: said })
  dialog.setAttribute('aria-describedby', sentence.id)
  const field = Object.assign(document.createElement('textarea'), { readOnly: true, value: text, rows: 6 })
  field.ariaLabel = '복사할 글'
  const close = Object.assign(document.createElement('button'), { textContent: '닫기' })
  const form = Object.assign(document.createElement('form'), { method: 'dialog' })
  form.append(sentence, field, close)
  dialog.append(form)
  dialog.addEventListener('close', () => {
    dialog.remove()
    button.focus({ preventScroll: true })
  })
  document.body.append(dialog)
  dialog.showModal()
  field.focus()
  field.select()
  return said
}
