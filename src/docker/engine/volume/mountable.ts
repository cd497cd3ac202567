// Behaviour: moby/moby daemon/volume/local/local_unix.go (mount)
import { EngineError } from '../errors.ts'
import type { Files } from '../files/view.ts'
import type { VolumeRecord } from '../state.ts'
import { mountpoint } from './inspect.ts'

const flagsOf: Readonly<Record<string, number>> = { ro: 0x1, bind: 0x1000, rbind: 0x5000 }

/** Throws where what a volume's options ask the kernel to mount cannot be: only memory and folders of the host can. */
export function assertMountable({ name, options }: VolumeRecord, host: Files): void {
  if (!options || options.type === 'tmpfs') return
  const { device = '', o = '' } = options
  const words = o.split(',').filter(Boolean)
  const isBind = words.some(word => /^r?bind$/.test(word))
  if (isBind && host.stat(device)) return
  const flags = words.reduce((all, word) => all | (flagsOf[word] ?? 0), 0)
  const data = words.filter(word => flagsOf[word] === undefined).join(',')
  const place = mountpoint(name)
  const call = [
    `mount ${device}:${place}`,
    ...(flags ? [`flags: 0x${flags.toString(16)}`] : []),
    ...(data ? [`data: ${data}`] : []),
  ]
  const reason = isBind ? 'no such file or directory' : 'no such device'
  const text = `error while mounting volume '${place}': failed to mount local volume: ${call.join(', ')}: ${reason}`
  throw new EngineError('system', text)
}
