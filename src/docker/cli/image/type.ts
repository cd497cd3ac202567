import type { ImageInspect } from '../../api/endpoints/image.ts'
import { Struct } from '../../format/values.ts'

/** An inspected image as its type in Go, whose fields templates name; anything else as it is. */
export const imageType = (found: unknown) => (isImage(found) ? typed(found) : found)

const isImage = (found: unknown): found is ImageInspect =>
  typeof found === 'object' && found !== null && 'RootFS' in found

const isSet = (value: unknown) =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : Boolean(value)

/** OCI's configuration has all of its fields for templates, and in its JSON those that are set. */
function typed({ Config, ...image }: ImageInspect) {
  const { Id, RepoTags, RepoDigests, Parent, Comment, Created, DockerVersion, Author, ...rest } = image
  const { User, ExposedPorts = null, Env, Entrypoint, Cmd, Volumes, WorkingDir, Labels, StopSignal = '' } = Config
  const { ArgsEscaped = false, Healthcheck = null, OnBuild, Shell = null } = Config
  const first = { User, ExposedPorts, Env, Entrypoint, Cmd, Volumes, WorkingDir, Labels, StopSignal, ArgsEscaped }
  const fields = { ...first, Healthcheck, OnBuild, Shell }
  const json = Object.fromEntries(Object.entries(fields).filter(([, value]) => isSet(value)))
  const before = { Id, RepoTags, RepoDigests, Parent, Comment, Created, DockerVersion, Author }
  const config = new ImageConfig('*v1.DockerOCIImageConfig', fields, json)
  return { ...before, Config: config, ...rest }
}

/** In Go it is two structs in one. */
class ImageConfig extends Struct {
  override get printed() {
    const { Healthcheck, OnBuild, Shell, ...first } = super.printed!
    return { ImageConfig: first, DockerOCIImageConfigExt: { Healthcheck, OnBuild, Shell } }
  }
}
