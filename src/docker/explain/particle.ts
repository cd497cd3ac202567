/** Particles by what stands before them: with and without a final consonant. */
export type Particle = '을/를' | '은/는' | '이/가' | '과/와' | '으로/로' | '이에요/예요' | '이라는/라는'

type Final = 'none' | 'ㄹ' | 'other'

/** A name with the particle that fits how it is read aloud: `web을`, `nginx를`. */
export function withParticle(name: string, particle: Particle): string {
  const [after = '', open = ''] = particle.split('/')
  const final = finalOf(name)
  const isOpen = final === 'none' || (final === 'ㄹ' && particle === '으로/로')
  return name + (isOpen ? open : after)
}

/** The consonant that a name's last syllable ends in, in Korean. */
function finalOf(name: string): Final {
  // What is in brackets is not read aloud.
  const read = name.replace(/\([^()]*\)$/, '')
  const last = read.match(/[가-힣\dA-Za-z]/g)?.at(-1) ?? ''
  if (/[가-힣]/.test(last)) {
    const final = (last.charCodeAt(0) - 0xac00) % 28
    return final === 0 ? 'none' : final === 8 ? 'ㄹ' : 'other'
  }
  if (/\d/.test(last)) return /[178]/.test(last) ? 'ㄹ' : /[036]/.test(last) ? 'other' : 'none'
  return finalOfEnglish(/[A-Za-z]+(?=[^A-Za-z]*$)/.exec(read)?.[0] ?? '')
}

/** As such words are written in Hangul: 웹, 앱, 넷, 알파인; what no word is made of by the names of its letters: 디비, 아이디. */
function finalOfEnglish(name: string): Final {
  const word = name.toLowerCase()
  const isSpelled = !/[aeiouy]/.test(word) || /^[A-Z]{1,3}$/.test(name)
  if (isSpelled) return /[lr]$/.test(word) ? 'ㄹ' : /[mn]$/.test(word) ? 'other' : 'none'
  if (/le?$/.test(word)) return 'ㄹ'
  if (/(?:[mn]e?|ng)$/.test(word)) return 'other'
  return /(?:[aeiou][bcpkt]|[aiou]ck|pp|tt)$/.test(word) ? 'other' : 'none'
}
