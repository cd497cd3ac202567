/** Whether a text has every word of a query, anywhere and however they are written. */
export function matches(text: string, query: string): boolean {
  const plain = normal(text)
  return normal(query)
    .split(' ')
    .every(word => plain.includes(word))
}

/** Korean that is typed letter by letter on some systems, wide letters, capitals. */
const normal = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
