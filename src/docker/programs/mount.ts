import { entryAt } from './flavour.ts'
import { Failure, tool, usage } from './tool.ts'

/** `mount` and `mount -t tmpfs`: what is mounted where. A container may not mount anything more. */
export const mount = tool(
  't:o:arwvBlL:U:',
  async call => {
    const { process, operands } = call
    if (operands.length === 0) {
      const text = entryAt(process, '/proc/mounts')?.type === 'file' ? process.files.read('/proc/mounts') : ''
      for (const line of text.trimEnd().split('\n')) {
        const [device = '', path = '', type = '', options = ''] = line.split(' ')
        const isWanted = call.value('t')?.split(',').includes(type) ?? true
        if (isWanted) await call.out(`${device} on ${path} type ${type} (${options})\n`)
      }
      return 0
    }
    const [what = '', where] = operands
    if (where === undefined)
      throw new Failure(
        call.pick(`${what}: can't find in /etc/fstab.`, "can't read '/etc/fstab': No such file or directory"),
      )
    const denied = `${where}: permission denied.\n       dmesg(1) may have more information after failed mount system call.`
    throw new Failure(call.pick(denied, 'permission denied (are you root?)'), { code: call.pick(32, 1) })
  },
  { long: 'types=t options=o bind=B' },
)

export const umount = tool('alfrdnt:', async call => {
  if (call.operands.length === 0) throw usage('bad usage')
  for (const name of call.operands)
    await call.complain(
      call.pick(`${name}: must be superuser to unmount.`, `can't unmount ${name}: Operation not permitted`),
    )
  return call.pick(32, 1)
})
