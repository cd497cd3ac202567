const none = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])$/u

/** Cells that a character takes on a terminal: 2 for Hangul, Chinese characters and emoji, 0 for marks over another. */
export function widthOf(char: string): 0 | 1 | 2 {
  if (char < '\u0300') return 1
  if (none.test(char)) return 0
  return wide.test(char) ? 2 : 1
}
