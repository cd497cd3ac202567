import { escapeHtml } from '../../format/json.ts'
import { Struct } from '../../format/values.ts'
import { defineCommand } from '../command.ts'
import { inspectAll } from '../inspect.ts'
import { inspectDeclaration } from './options/inspect.ts'
import { currentName, defaultName } from './current.ts'
import { contextFolder, readContext } from './store.ts'

export const command = defineCommand({
  ...inspectDeclaration,
  run({ process, globals, out }, names, flags) {
    const format = flags.string('format')
    const place = (name: string, kind: 'meta' | 'tls') =>
      name === defaultName ? '<IN MEMORY>' : contextFolder(process, globals, name, kind)
    const find = (name: string) => {
      const { description, host } = readContext(process, globals, name)
      const metadata = {
        Name: name,
        Metadata: description ? { Description: description } : {},
        Endpoints: { docker: { Host: host, SkipTLSVerify: false } },
      }
      const all = {
        ...metadata,
        TLSMaterial: {},
        Storage: { MetadataPath: place(name, 'meta'), TLSPath: place(name, 'tls') },
      }
      // Go's type has the first three in a struct that is itself called so.
      const fields = { ...all, Metadata: new Struct('store.Metadata', metadata) }
      return Promise.resolve(new Struct('context.contextWithTLSListing', fields, all))
    }
    // Unlike what comes from the daemon, this is marshalled by Go's encoder as it is.
    const print = (text: string) => out(format === '' ? escapeHtml(text) : text)
    const wanted = names.length > 0 ? names : [currentName(process, globals)]
    return inspectAll({ out: print }, wanted, format, async name => find(name))
  },
})
