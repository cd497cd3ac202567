// Behaviour: docker/cli cli/command/system/info.go
import { bytesSize } from '../../format/size.ts'
import { Struct } from '../../format/values.ts'
import { type Context, CliError, defineCommand } from '../command.ts'
import { clientVersion } from './client.ts'
import { formatLine, formatTemplate } from './format.ts'
import { infoDeclaration } from './options/info.ts'

type Info = Readonly<Record<string, unknown>>

export const command = defineCommand({
  ...infoDeclaration,
  async run({ api, out }: Context, _args, flags) {
    const format = flags.string('format')
    const template = format === '' ? undefined : formatTemplate(format)
    let info: Info
    try {
      info = await api('GET /info', {})
    } catch (error) {
      if (!template) await out(`${clientText}Server:\n`)
      throw error
    }
    if (!template) {
      await out(`${clientText}Server:\n${serverText(info)}\n`)
      return 0
    }
    const all = { ...info, ClientInfo: clientInfo }
    const [line, problem] = formatLine(template, new Struct('system.dockerInfo', all, all))
    await out(line)
    if (problem !== '') throw new CliError(problem)
    return 0
  },
})

const { Version, DefaultAPIVersion, GitCommit, GoVersion, Os, Arch, BuildTime } = clientVersion

const clientInfo = {
  Debug: false,
  ...{ Version, DefaultAPIVersion, GitCommit, GoVersion, Os, Arch, BuildTime },
  Context: 'default',
  Plugins: [],
  Warnings: null,
}

const clientText = `Client:
 Version:    ${Version}
 Context:    default
 Debug Mode: false

`

function serverText(info: Info): string {
  const value = (key: string) => String(info[key])
  const words = (key: string, of = info) => (of[key] as readonly string[]).join(' ')
  const lines = (items: readonly string[]) => items.map(item => `\n  ${item}`).join('')
  const plugins = info.Plugins as Info
  const registry = info.RegistryConfig as { readonly InsecureRegistryCIDRs: readonly string[] }
  const commit = (key: string) => (info[key] as { readonly ID: string }).ID
  const status = (info.DriverStatus as readonly (readonly string[])[]).map(([key, text]) => `${key!}: ${text!}`)
  return [
    `Containers: ${value('Containers')}`,
    ` Running: ${value('ContainersRunning')}`,
    ` Paused: ${value('ContainersPaused')}`,
    ` Stopped: ${value('ContainersStopped')}`,
    `Images: ${value('Images')}`,
    `Server Version: ${value('ServerVersion')}`,
    `Storage Driver: ${value('Driver')}${lines(status)}`,
    `Logging Driver: ${value('LoggingDriver')}`,
    `Cgroup Driver: ${value('CgroupDriver')}`,
    `Cgroup Version: ${value('CgroupVersion')}`,
    'Plugins:',
    ` Volume: ${words('Volume', plugins)}`,
    ` Network: ${words('Network', plugins)}`,
    ` Log: ${words('Log', plugins)}`,
    `CDI spec directories:${lines(info.CDISpecDirs as readonly string[])}`,
    `Swarm: ${(info.Swarm as { readonly LocalNodeState: string }).LocalNodeState}`,
    `Runtimes: ${Object.keys(info.Runtimes as object).join(' ')}`,
    `Default Runtime: ${value('DefaultRuntime')}`,
    `Init Binary: ${value('InitBinary')}`,
    `containerd version: ${commit('ContainerdCommit')}`,
    `runc version: ${commit('RuncCommit')}`,
    `init version: ${commit('InitCommit')}`,
    'Security Options:\n  seccomp\n   Profile: builtin',
    `Kernel Version: ${value('KernelVersion')}`,
    `Operating System: ${value('OperatingSystem')}`,
    `OSType: ${value('OSType')}`,
    `Architecture: ${value('Architecture')}`,
    `CPUs: ${value('NCPU')}`,
    `Total Memory: ${bytesSize(info.MemTotal as number)}`,
    `Name: ${value('Name')}`,
    `ID: ${value('ID')}`,
    `Docker Root Dir: ${value('DockerRootDir')}`,
    `Debug Mode: ${value('Debug')}`,
    `Experimental: ${value('ExperimentalBuild')}`,
    `Insecure Registries:${lines(registry.InsecureRegistryCIDRs)}`,
    `Live Restore Enabled: ${value('LiveRestoreEnabled')}`,
  ]
    .map(line => ` ${line}\n`)
    .join('')
}
