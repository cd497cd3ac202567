/** Letters that sound or look alike: taking one for another is half a slip. */
const alike = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ', 'ㅐㅔㅒㅖ', 'ㅓㅕ', 'ㅏㅑ', 'ㅗㅛ', 'ㅜㅠ', 'ㅡㅜ', 'ㅓㅗ']

const substitution = (a: string, b: string): number =>
  a === b ? 0 : alike.some(group => group.includes(a) && group.includes(b)) ? 0.5 : 1

/** A letter typed twice is half a slip: 돜커. */
const extra = (word: string, at: number): number => (at > 1 && word[at - 1] === word[at - 2] ? 0.5 : 1)

/** Slips between two words, letter by letter (a swap of neighbours is one); Infinity where there are more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > 2 * most) return Infinity
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(back[j]! + extra(a, i), row[j - 1]! + 1, back[j - 1]! + substitution(a.charAt(i - 1), b.charAt(j - 1)))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, twoBack[j - 2]! + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return Infinity
    twoBack = back
    back = row
  }
  const total = back[b.length]!
  return total <= most ? total : Infinity
}
