import { parseDate } from './date-text.ts'
import { strftime } from './dates.ts'
import { entryAt } from './flavour.ts'
import { Failure, tool, usage } from './tool.ts'
import { utc, zoneOf } from './zone.ts'

const precisions = {
  date: '%F',
  hours: '%FT%H%:z',
  minutes: '%FT%R%:z',
  seconds: '%FT%T%:z',
  ns: '%FT%T,%N%:z',
} as const

export const date = tool(
  'ud:Rr:s:I?',
  async call => {
    const { process } = call
    const [format, extra] = call.operands
    if (extra !== undefined && !call.busybox) throw usage(`extra operand '${extra}'`)
    const text = call.value('d')
    const file = call.value('r')
    const invalid = (what: string) => new Failure(`invalid date '${what}'`)
    if (format !== undefined && !format.startsWith('+')) throw invalid(format)
    if (call.has('s'))
      throw new Failure(
        call.pick('cannot set date: Operation not permitted', "can't set date: Operation not permitted"),
      )
    const entry = file === undefined ? undefined : entryAt(process, call.path(file))
    if (file !== undefined && !entry) throw new Failure(`${file}: No such file or directory`)
    const time = entry?.mtime ?? (text === undefined ? process.world.now() : parseDate(text, process.world.now()))
    if (time === undefined) throw invalid(text!)
    const zone = call.has('u') ? utc : zoneOf(process)
    const precision = call.value('I')
    if (precision !== undefined && !((precision || 'date') in precisions))
      throw usage(`invalid argument '${precision}' for '--iso-8601'`)
    const rfcPrecision = call.value('rfc-3339')
    if (rfcPrecision !== undefined && !['date', 'seconds', 'ns'].includes(rfcPrecision))
      throw usage(`invalid argument '${rfcPrecision}' for '--rfc-3339'`)
    const iso = precision === undefined ? undefined : precisions[(precision || 'date') as keyof typeof precisions]
    // Like --iso-8601, with a blank between date and time.
    const rfc =
      rfcPrecision && precisions[rfcPrecision as keyof typeof precisions].replace('T%', ' %').replace(',', '.')
    const wanted =
      format?.slice(1) ?? iso ?? rfc ?? (call.has('R') ? '%a, %d %b %Y %H:%M:%S %z' : '%a %b %e %H:%M:%S %Z %Y')
    await call.out(`${strftime(wanted, time, zone)}\n`)
    return undefined
  },
  { long: 'utc=u universal=u date=d rfc-email=R reference=r set=s iso-8601?=I rfc-3339:' },
)
