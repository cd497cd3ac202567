import { DaemonUnreachable } from '../../api/api.ts'
import type { VersionReply } from '../../api/endpoints/system.ts'
import { ctime } from '../../format/time.ts'
import { execute } from '../../format/template.ts'
import { tabulate } from '../../format/table.ts'
import { Struct } from '../../format/values.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { currentName } from '../context/current.ts'
import { clientVersion } from './client.ts'
import { formatLine, formatTemplate } from './format.ts'
import { versionDeclaration } from './options/version.ts'

/** docker/cli's own template; its first column is 20 wide. */
const page = `{{with .Client -}}
Client:
 Version:	{{.Version}}
 API version:	{{.APIVersion}}
 Go version:	{{.GoVersion}}
 Git commit:	{{.GitCommit}}
 Built:	{{.BuildTime}}
 OS/Arch:	{{.Os}}/{{.Arch}}
 Context:	{{.Context}}
{{- end}}{{with .Server}}

Server:
 {{- range .Components}}
 {{.Name}}:
  {{- if eq .Name "Engine"}}
  Version:	{{.Version}}
  API version:	{{.Details.ApiVersion}} (minimum version {{.Details.MinAPIVersion}})
  Go version:	{{.Details.GoVersion}}
  Git commit:	{{.Details.GitCommit}}
  Built:	{{.Details.BuildTime}}
  OS/Arch:	{{.Details.Os}}/{{.Details.Arch}}
  Experimental:	{{.Details.Experimental}}
  {{- else}}
  Version:	{{.Version}}
  GitCommit:	{{.Details.GitCommit}}
  {{- end}}
 {{- end}}
{{- end}}`

export const command = defineCommand({
  ...versionDeclaration,
  async run(context, _args, flags) {
    const format = flags.string('format')
    const template = formatTemplate(format === '' ? page : format, undefined, 'version')
    const { server, failure } = await askServer(context)
    const client = { ...clientVersion, Context: currentName(context.process, context.globals) }
    const both = { Client: client, Server: server ?? null }
    const data = new Struct(
      'system.versionInfo',
      {
        Client: new Struct('system.clientVersion', { Platform: null, ...client }, client),
        Server: server ? new Struct('*types.Version', { ...server, Experimental: false }, server) : null,
      },
      both,
    )
    if (format === '') await context.out(`${tabulate(execute(template, data), 20, 1)}\n`)
    else {
      const [line, error] = formatLine(template, data)
      await context.out(line)
      if (error !== '' && failure === undefined) throw new CliError(error)
    }
    if (failure !== undefined) throw new CliError(failure)
    return 0
  },
})

async function askServer({ api }: Context): Promise<{ server?: VersionReply; failure?: string }> {
  try {
    const server = await api('GET /version', {})
    const Components = server.Components.map(({ Name, Version, Details }) => {
      const built = Date.parse(Details.BuildTime ?? '')
      return { Name, Version, Details: Number.isNaN(built) ? Details : { ...Details, BuildTime: ctime(built) } }
    })
    return { server: { ...server, Components } }
  } catch (error) {
    if (error instanceof DaemonUnreachable) return { failure: error.message }
    throw error
  }
}
