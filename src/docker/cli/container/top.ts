import { tabulate } from '../../format/table.ts'
import { defineCommand } from '../command.ts'
import { topDeclaration } from './options/top.ts'

export const command = defineCommand({
  ...topDeclaration,
  async run({ api, out }, [id = '', ...args]) {
    const asked = args.join(' ')
    const { Titles, Processes } = await api('GET /containers/{id}/top', { id, ...(asked && { ps_args: asked }) })
    await out(tabulate([Titles, ...Processes].map(row => `${row.join('\t')}\n`).join(''), 20))
    return 0
  },
})
