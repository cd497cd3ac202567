/** An address as a number, and how many its network has. */
function numbers(cidr: string): readonly [address: number, size: number] {
  const [address = '', prefix = '32'] = cidr.split('/')
  return [address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0), 2 ** (32 - Number(prefix))]
}

const dotted = (address: number) => [24, 16, 8, 0].map(shift => Math.floor(address / 2 ** shift) % 256).join('.')

/** `172.17.0.2/16` → `172.17.255.255`. */
export function broadcastOf(cidr: string): string {
  const [address, size] = numbers(cidr)
  return dotted(address - (address % size) + size - 1)
}

/** `172.17.0.2/16` → `172.17.0.0/16`. */
export function networkOf(cidr: string): string {
  const [address, size] = numbers(cidr)
  return `${dotted(address - (address % size))}/${cidr.split('/')[1]!}`
}

/** `172.17.0.2/16` → `255.255.0.0`. */
export const maskOf = (cidr: string) => dotted(2 ** 32 - numbers(cidr)[1])

/** Whether an address is on the network of an interface, `172.17.0.2/16`. */
export function isOn(cidr: string, address: string): boolean {
  return networkOf(`${address}/${cidr.split('/')[1]!}`) === networkOf(cidr)
}
