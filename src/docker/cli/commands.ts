import { type Command, withAllOptions } from './command.ts'

/** A command as it is known before it is used. */
export interface CommandEntry {
  /** Every full name; the first is the management form: `docker container rename`, `docker rename`. */
  readonly names: readonly string[]
  readonly load: () => Promise<Command>
}

/** The module of each command by the command's names, without `docker`. */
const modules: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  'container attach, attach': () => import('./container/attach.ts'),
  'container commit, commit': () => import('./container/commit.ts'),
  'container cp, cp': () => import('./container/cp.ts'),
  'container create, create': () => import('./container/create.ts'),
  'container diff, diff': () => import('./container/diff.ts'),
  'container exec, exec': () => import('./container/exec.ts'),
  'container export, export': () => import('./container/export.ts'),
  'container inspect': () => import('./container/inspect.ts'),
  'container kill, kill': () => import('./container/kill.ts'),
  'container logs, logs': () => import('./container/logs.ts'),
  'container pause, pause': () => import('./container/pause.ts'),
  'container port, port': () => import('./container/port.ts'),
  'container prune': () => import('./container/prune.ts'),
  'container ls, container list, container ps, ps': () => import('./container/ps.ts'),
  'container rename, rename': () => import('./container/rename.ts'),
  'container restart, restart': () => import('./container/restart.ts'),
  'container rm, container remove, rm': () => import('./container/rm.ts'),
  'container run, run': () => import('./container/run.ts'),
  'container start, start': () => import('./container/start.ts'),
  'container stats, stats': () => import('./container/stats.ts'),
  'container stop, stop': () => import('./container/stop.ts'),
  'container top, top': () => import('./container/top.ts'),
  'container unpause, unpause': () => import('./container/unpause.ts'),
  'container update, update': () => import('./container/update.ts'),
  'container wait, wait': () => import('./container/wait.ts'),
  'build, builder build, image build, buildx b': () => import('./image/build.ts'),
  'image history, history': () => import('./image/history.ts'),
  'image ls, image list, images': () => import('./image/images.ts'),
  'image import, import': () => import('./image/import.ts'),
  'image inspect': () => import('./image/inspect.ts'),
  'image load, load': () => import('./image/load.ts'),
  'image prune': () => import('./image/prune.ts'),
  'image pull, pull': () => import('./image/pull.ts'),
  'image push, push': () => import('./image/push.ts'),
  'image rm, image remove, rmi': () => import('./image/rmi.ts'),
  'image save, save': () => import('./image/save.ts'),
  'image tag, tag': () => import('./image/tag.ts'),
  'network connect': () => import('./network/connect.ts'),
  'network create': () => import('./network/create.ts'),
  'network disconnect': () => import('./network/disconnect.ts'),
  'network inspect': () => import('./network/inspect.ts'),
  'network ls, network list': () => import('./network/ls.ts'),
  'network prune': () => import('./network/prune.ts'),
  'network rm, network remove': () => import('./network/rm.ts'),
  'volume create': () => import('./volume/create.ts'),
  'volume inspect': () => import('./volume/inspect.ts'),
  'volume ls, volume list': () => import('./volume/ls.ts'),
  'volume prune': () => import('./volume/prune.ts'),
  'volume rm, volume remove': () => import('./volume/rm.ts'),
  'volume update': () => import('./volume/update.ts'),
  'builder prune': () => import('./builder/prune.ts'),
  'buildx prune': () => import('./builder/prune.ts'),
  'config ls, config list': async () => (await import('./swarm/ls.ts')).configs,
  'node ls, node list': async () => (await import('./swarm/ls.ts')).nodes,
  'plugin ls, plugin list': () => import('./plugin/ls.ts'),
  'secret ls, secret list': async () => (await import('./swarm/ls.ts')).secrets,
  'service ls, service list': async () => (await import('./swarm/ls.ts')).services,
  'stack ls, stack list': async () => (await import('./swarm/ls.ts')).stacks,
  'system df': () => import('./system/df.ts'),
  'system dial-stdio': () => import('./system/dial-stdio.ts'),
  'system events, events': () => import('./system/events.ts'),
  'system info, info': () => import('./system/info.ts'),
  inspect: () => import('./system/inspect.ts'),
  login: () => import('./system/login.ts'),
  logout: () => import('./system/logout.ts'),
  'system prune': () => import('./system/prune.ts'),
  search: () => import('./system/search.ts'),
  version: () => import('./system/version.ts'),
  'context create': () => import('./context/create.ts'),
  'context export': () => import('./context/export.ts'),
  'context import': () => import('./context/import.ts'),
  'context inspect': () => import('./context/inspect.ts'),
  'context ls, context list': () => import('./context/ls.ts'),
  'context rm, context remove': () => import('./context/rm.ts'),
  'context show': () => import('./context/show.ts'),
  'context update': () => import('./context/update.ts'),
  'context use': () => import('./context/use.ts'),
}

/** Every command of the client; each is loaded when it is first used. */
export const commands: readonly CommandEntry[] = Object.entries(modules).map(([names, load]) => ({
  names: names.split(', ').map(name => `docker ${name}`),
  load: async () => (await load()).command,
}))

/** Loads the commands whose names are among these words, all at the same time. */
export async function loadCommands(words: ReadonlySet<string>): Promise<void> {
  const named = commands.filter(({ names }) => names.some(name => name.split(' ').every(word => words.has(word))))
  await Promise.all(named.map(({ load }) => load()))
}

/** Commands that no list of help's shows. */
export const unlisted: readonly string[] = ['docker system dial-stdio', 'docker volume update']

/** Loads all commands at once, for a world whose clock jumps on while nothing runs. */
export async function preloadCommands(): Promise<void> {
  await Promise.all([
    import('./root.ts'),
    import('./mistakes.ts'),
    import('./context/config-problem.ts'),
    import('./container/settings/more.ts'),
    import('./container/settings/ports.ts'),
    import('./container/settings/volumes.ts'),
    ...commands.map(async ({ load }) => withAllOptions(await load())),
  ])
}
