// Behaviour: docker/go-units size.go

const decimal = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB']
const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB']

/** `82.7MB`: a number of bytes with so many significant digits. */
export function humanSize(bytes: number, digits = 4): string {
  return sized(bytes, 1000, decimal, digits)
}

/** `23.54GiB`: a number of bytes in powers of 1024. */
export function bytesSize(bytes: number): string {
  return sized(bytes, 1024, binary, 4)
}

function sized(bytes: number, base: number, units: readonly string[], digits: number) {
  let size = bytes
  let unit = 0
  while (size >= base && unit < units.length - 1) {
    size /= base
    unit++
  }
  return significant(size, digits) + units[unit]!
}

/** Go's `%.4g`: so many significant digits, without zeros at the end. */
function significant(value: number, digits: number) {
  const [mantissa, exponent] = value.toPrecision(digits).split('e')
  const short = mantissa!.includes('.') ? mantissa!.replace(/\.?0+$/, '') : mantissa!
  return exponent === undefined ? short : `${short}e${exponent.replace(/^([+-])(\d)$/, '$10$2')}`
}
