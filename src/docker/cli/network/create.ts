import { defineCommand } from '../command.ts'
import { pairs } from '../pairs.ts'
import { addressPools } from './address-pools.ts'
import { createDeclaration } from './options/create.ts'

export const networkCreate = defineCommand({
  ...createDeclaration,
  async run({ api, out }, [name = ''], flags) {
    const { Id } = await api('POST /networks/create', {
      body: {
        Name: name,
        Driver: flags.string('driver'),
        Scope: flags.string('scope'),
        Internal: flags.bool('internal'),
        Attachable: flags.bool('attachable'),
        Ingress: flags.bool('ingress'),
        ConfigOnly: flags.bool('config-only'),
        ...(flags.has('ipv4') && { EnableIPv4: flags.bool('ipv4') }),
        ...(flags.has('ipv6') && { EnableIPv6: flags.bool('ipv6') }),
        IPAM: {
          Driver: flags.string('ipam-driver'),
          Options: pairs(flags.list('ipam-opt')),
          Config: addressPools(flags),
        },
        Options: pairs(flags.list('opt')),
        Labels: pairs(flags.list('label')),
      },
    })
    await out(`${Id}\n`)
    return 0
  },
})
