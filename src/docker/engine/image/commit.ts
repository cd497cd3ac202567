// Behaviour: moby/moby daemon/commit.go
import { mergeHealth } from '../container/config.ts'
import { recordContainerEvent } from '../container/events.ts'
import { baseOf } from '../container/size.ts'
import type { Container, ContainerConfig } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import { applyChanges, changesBetween } from '../files/changes.ts'
import { sizeOf } from '../files/tree.ts'
import { putImage, type State } from '../state.ts'
import { digestOf } from './digest.ts'
import { recordImageEvent } from './events.ts'
import { applyInstructions } from './instruction.ts'
import { imageId } from './manifest.ts'
import { familiarString } from './reference.ts'
import { newTag, tagWith } from './tag.ts'
import type { ImageConfig } from './types.ts'

export interface CommitOptions {
  /** Empty for an image without a name. */
  readonly name: string
  readonly comment: string
  readonly author: string
  /** Dockerfile instructions. */
  readonly changes: readonly string[]
}

/** Makes an image of a container's files and settings; the event tells its id. Throws invalidParameter, notFound. */
export function commitContainer(
  state: State,
  container: Container,
  { name, comment, author, changes }: CommitOptions,
  now: number,
): { readonly state: State; readonly id: string } {
  const reference = name === '' ? undefined : newTag(name)
  const base = state.images[container.image]
  if (!base) throw new EngineError('notFound', `No such image: ${container.image}`)
  const changed = applyInstructions(imageConfig(container.config), changes)
  const health = mergeHealth(changed.Healthcheck, container.config.Healthcheck)
  const config = { ...changed, ...(health && { Healthcheck: health }) }
  const files = changesBetween(baseOf(state, container), container.files)
  const size = files.reduce((sum, { entry }) => sum + (entry && entry.type !== 'directory' ? sizeOf(entry) : 0), 0)
  const empty = files.length === 0
  const createdBy = (container.config.Cmd ?? []).join(' ')
  const content = {
    architecture: base.architecture,
    config,
    created: now,
    history: [...base.history, { created: now, createdBy, comment, empty, size }],
    layers: empty ? base.layers : [...base.layers, digestOf(JSON.stringify(files))],
  }
  const id = imageId(content)
  const image = {
    ...content,
    id,
    tags: [],
    digests: [],
    parent: base.id,
    comment,
    author,
    size: base.size + size,
    files: applyChanges(base.files, files),
  }
  // The same content at the same moment is the same image.
  const made = recordImageEvent(putImage(state, state.images[id] ?? image), 'create', id, id, now)
  const tagged = reference ? tagWith(made, id, reference, now) : made
  const attributes = { comment, imageID: id, imageRef: reference ? familiarString(reference) : '' }
  return { state: recordContainerEvent(tagged, container, 'commit', now, attributes), id }
}

/** What an image keeps of a container's settings; nothing is null, not empty. */
function imageConfig(config: ContainerConfig): ImageConfig {
  const list = (items: readonly string[] | null) => (items && items.length > 0 ? items : null)
  const record = <T extends object>(value: T | null) => (value && Object.keys(value).length > 0 ? value : null)
  const { Cmd, Entrypoint, Env, ExposedPorts, Healthcheck, Labels, OnBuild, StopSignal, User, Volumes, WorkingDir } =
    config
  return {
    Cmd: list(Cmd),
    Entrypoint: list(Entrypoint),
    Env: list(Env),
    ...(record(ExposedPorts ?? null) && { ExposedPorts: ExposedPorts! }),
    ...(Healthcheck && { Healthcheck }),
    Labels: record(Labels),
    OnBuild: list(OnBuild),
    ...(StopSignal && { StopSignal }),
    User,
    Volumes: record(Volumes),
    WorkingDir,
  }
}
