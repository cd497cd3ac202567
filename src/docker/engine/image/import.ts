import { EngineError } from '../errors.ts'
import { ArchiveError, layOver, unpack } from '../files/archive.ts'
import { emptyDirectory, treeSize } from '../files/tree.ts'
import { putImage, type State } from '../state.ts'
import { digestOf } from './digest.ts'
import { recordImageEvent } from './events.ts'
import { applyInstructions, emptyConfig } from './instruction.ts'
import { imageId } from './manifest.ts'
import { parsePlatform } from './platform.ts'
import { newTag, tagWith } from './tag.ts'

export interface ImportRequest {
  /** `-` for the archive that came along, else an address to fetch one from. */
  readonly fromSrc: string
  readonly archive: string
  /** Empty for an image without a name. */
  readonly name: string
  readonly message: string
  readonly platform: string
  /** Dockerfile instructions. */
  readonly changes: readonly string[]
}

/** Makes an image of one layer from an archive of files. Throws invalidParameter, system. */
export function importImage(
  state: State,
  { fromSrc, archive, name, message, platform, changes }: ImportRequest,
  now: number,
): { readonly state: State; readonly id: string } {
  const reference = name === '' ? undefined : newTag(name)
  const config = applyInstructions(emptyConfig, changes)
  const architecture = platform === '' ? 'amd64' : parsePlatform(platform).split('/')[1]!
  if (fromSrc !== '-') throw unreachable(fromSrc)
  const files = layOver(emptyDirectory, read(archive), now)
  const comment = message || 'Imported from -'
  const size = treeSize(files)
  const content = {
    architecture,
    config,
    created: now,
    history: [{ created: now, createdBy: '', comment, empty: false, size }],
    layers: [digestOf(archive)],
  }
  const id = imageId(content)
  const image = { ...content, id, tags: [], digests: [], parent: '', comment, author: '', size, files }
  const made = putImage(state, state.images[id] ?? image)
  const tagged = reference ? tagWith(made, id, reference, now) : made
  return { state: recordImageEvent(tagged, 'import', id, id, now), id }
}

function read(archive: string) {
  try {
    return unpack(archive)
  } catch (error) {
    if (error instanceof ArchiveError) throw new EngineError('system', error.message)
    throw error
  }
}

function unreachable(address: string): EngineError {
  const [, secure = '', host = address, port] = /^http(s?):\/\/([^/:]+)(?::(\d+))?/.exec(address) ?? []
  const place = `${host === 'localhost' ? '127.0.0.1' : host}:${port ?? (secure ? 443 : 80)}`
  const reason = /^(localhost$|127\.)/.test(host)
    ? `dial tcp ${place}: connect: connection refused`
    : `dial tcp: lookup ${host}: no such host`
  return new EngineError('system', `Get "${address}": ${reason}`)
}
