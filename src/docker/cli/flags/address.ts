/** Whether it is an IPv4 or IPv6 address. */
export function isAddress(text: string): boolean {
  const v4 = (part: string) =>
    /^\d+(\.\d+){3}$/.test(part) && part.split('.').every(byte => Number(byte) < 256 && !/^0\d/.test(byte))
  if (!text.includes(':')) return v4(text)
  const [, head = text, tail] = /^(.*:)([^:]*\.[^:]*)$/.exec(text) ?? []
  if (tail !== undefined && !v4(tail)) return false
  const full = tail === undefined ? text : `${head}0:0`
  const groups = full.split('::')
  const words = groups.flatMap(group => (group === '' ? [] : group.split(':')))
  return (
    groups.length < 3 &&
    words.every(word => /^[\da-f]{1,4}$/i.test(word)) &&
    (groups.length === 2 ? words.length < 8 : words.length === 8)
  )
}
