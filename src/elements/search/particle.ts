/** A word with 로 or 으로 behind it: `‘볼륨’으로`, `‘container’로`. */
export function withTool(word: string): string {
  return `‘${word}’${endsInConsonant(word) ? '으로' : '로'}`
}

/** Whether a word is read with a consonant other than ㄹ at its end; English as Koreans commonly read it. */
function endsInConsonant(word: string): boolean {
  const last = word.normalize('NFC').at(-1) ?? ''
  if (/[가-힣]/.test(last)) {
    const end = (last.charCodeAt(0) - 0xac00) % 28
    return end !== 0 && end !== 8
  }
  return /[036]$|[mn]$|ng$|[aeiou][pk]$/i.test(word)
}
