/** What is said of a time that Docker does not take. */
export const momentRule = '시간(h), 분(m), 초(s)나 날짜로 써요. 하루는 24h예요.'
/** Whether Docker takes it for a time. */
export const isMoment = (value: string) => !/^\d+[a-z]+$/i.test(value) || /^\d+(?:h|m|s|ms)$/.test(value)

/** `10m` is a time ago, anything else a moment. */
export function momentText(value: string): string {
  return /^(?:\d+(?:\.\d+)?(?:h|m|s|ms))+$/.test(value) ? `${durationText(value)} 전` : value
}

const units: Readonly<Record<string, string>> = {
  h: '시간',
  m: '분',
  s: '초',
  ms: '밀리초',
  us: '마이크로초',
  ns: '나노초',
}

/** `1m30s` → `1분 30초`. */
export function durationText(value: string): string {
  return value
    .replaceAll(/([\d.]+)(ms|us|ns|h|m|s)/g, (_, number: string, unit: string) => `${number}${units[unit]!} `)
    .trim()
}

const sizes: Readonly<Record<string, string>> = {
  '': '바이트',
  b: '바이트',
  k: '킬로바이트',
  m: '메가바이트',
  g: '기가바이트',
  t: '테라바이트',
}

/** `512m` → `512메가바이트`. */
export function sizeText(value: string): string {
  const [, number = value, unit = ''] = /^([\d.]+) ?([a-z]?)/i.exec(value) ?? []
  if (value === '-1') return '무제한'
  return `${number}${sizes[unit.toLowerCase()] ?? unit}`
}
