/** An IPv4 range. */
export interface Cidr {
  /** The range's first address as a number. */
  readonly first: number
  /** Bits that all its addresses share. */
  readonly prefix: number
}

/** `172.17.0.2` → a number; undefined where it is no IPv4 address. */
export function parseAddress(text: string): number | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every(part => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0)
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map(shift => Math.floor(address / 2 ** shift) % 256).join('.')
}

/** `172.17.0.0/16` → its range; undefined where it is none. */
export function parseCidr(text: string): Cidr | undefined {
  const [address = '', bits = ''] = text.split('/')
  const first = parseAddress(address)
  if (first === undefined || !/^\d{1,2}$/.test(bits) || Number(bits) > 32) return undefined
  const size = 2 ** (32 - Number(bits))
  return { first: Math.floor(first / size) * size, prefix: Number(bits) }
}

/** How many addresses a range has. */
export const sizeOfRange = ({ prefix }: Cidr) => 2 ** (32 - prefix)

export function contains(range: Cidr, address: number): boolean {
  return address >= range.first && address < range.first + sizeOfRange(range)
}

export function overlap(one: Cidr, other: Cidr): boolean {
  return contains(one, other.first) || contains(other, one.first)
}
