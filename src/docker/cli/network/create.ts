import { CliError, defineCommand } from '../command.ts'
import { pairs } from '../pairs.ts'
import { addressPools } from './address-pools.ts'
import { createDeclaration } from './options/create.ts'

export const command = defineCommand({
  ...createDeclaration,
  async run({ api, out }, [name = ''], flags) {
    if (flags.bool('config-only') || flags.has('config-from')) {
      throw new CliError(
        '이 시뮬레이터는 설정만 담은 네트워크를 흉내 내지 않아요. --subnet 같은 옵션을 바로 적어 만들 수 있어요.',
      )
    }
    const { Id } = await api('POST /networks/create', {
      body: {
        Driver: flags.string('driver'),
        Scope: flags.string('scope'),
        ...(flags.has('ipv4') && { EnableIPv4: flags.bool('ipv4') }),
        ...(flags.has('ipv6') && { EnableIPv6: flags.bool('ipv6') }),
        IPAM: {
          Driver: flags.string('ipam-driver'),
          Options: pairs(flags.list('ipam-opt')),
          Config: addressPools(flags),
        },
        Internal: flags.bool('internal'),
        Attachable: flags.bool('attachable'),
        Ingress: flags.bool('ingress'),
        ConfigOnly: false,
        ConfigFrom: null,
        Options: pairs(flags.list('opt')),
        Labels: pairs(flags.list('label')),
        Name: name,
      },
    })
    await out(`${Id}\n`)
    return 0
  },
})
