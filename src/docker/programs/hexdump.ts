import { contents, count, layoutOf, lines, padded, printable, units } from './dump-bytes.ts'
import { tool } from './tool.ts'

export const hexdump = tool('Cbcdoxvn:s:', async call => {
  const all = await contents(call)
  if (!all) return undefined
  const skip = count(call, call.value('s')) ?? 0
  const bytes = all.slice(skip, skip + (count(call, call.value('n')) ?? Infinity))
  const isCanonical = call.has('C') || call.name === 'hd'
  const letter = ['b', 'c', 'd', 'o'].find(each => call.has(each)) ?? 'x'
  const { size, show } = layoutOf({ b: 'o1', c: 'c', d: 'u2', o: 'o2' }[letter] ?? 'x2')!
  const place = padded(16, isCanonical ? 8 : 7)
  for (const line of lines(bytes, 16, call.has('v'))) {
    if (!line) {
      await call.out('*\n')
      continue
    }
    const { at, part } = line
    if (isCanonical) {
      const pairs = part.map(padded(16, 2))
      const cells = `${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}`.padEnd(48)
      await call.out(`${place(at + skip)}  ${cells}  |${printable(part)}|\n`)
    } else {
      const wide = { b: 3, c: 3, d: 7, o: 7, x: 4 }[letter]!
      const cells = units(part, size).map(
        value => ` ${(letter === 'd' ? padded(10, 5)(value) : show(value)).padStart(wide)}`,
      )
      await call.out(`${place(at + skip)}${cells.join('').padEnd((16 / size) * (wide + 1))}\n`)
    }
  }
  if (bytes.length > 0) await call.out(`${place(bytes.length + skip)}\n`)
  return undefined
})

export const xxd = tool('pl:s:c:g:u', async call => {
  const all = await contents(call)
  if (!all) return undefined
  const skip = count(call, call.value('s')) ?? 0
  const bytes = all.slice(skip, skip + (count(call, call.value('l')) ?? Infinity))
  const step = Number(call.value('c') ?? (call.has('p') ? 30 : 16))
  const size = Number(call.value('g') ?? 2)
  for (let at = 0; at < bytes.length; at += step) {
    const part = bytes.slice(at, at + step)
    const pairs = part.map(padded(16, 2)).map(pair => (call.has('u') ? pair.toUpperCase() : pair))
    if (call.has('p')) {
      await call.out(`${pairs.join('')}\n`)
      continue
    }
    const cells = pairs.map((pair, index) => pair + (index % size === size - 1 ? ' ' : '')).join('')
    const room = 2 * step + Math.ceil(step / size)
    await call.out(`${padded(16, 8)(at + skip)}: ${cells.padEnd(room)} ${printable(part)}\n`)
  }
  return undefined
})
