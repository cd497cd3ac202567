// Behaviour: docker/cli cli/command/formatter/image.go
import type { ImageSummary } from '../../api/endpoints/image.ts'
import { familiarName, parseReference } from '../../api/reference.ts'
import { humanDuration } from '../../format/duration.ts'
import { humanSize } from '../../format/size.ts'
import { shortId } from '../../format/text.ts'
import { goTime } from '../../format/time.ts'
import type { RowFormat } from '../formatter.ts'

/** An image under one of its names. */
export interface ImageRow {
  readonly image: ImageSummary
  readonly repository: string
  readonly tag: string
  readonly digest: string
}

const none = '<none>'
const createdSince = '{{if .CreatedSince}}{{.CreatedSince}}{{else}}N/A{{end}}'

/** The columns of `docker images`. */
export function imageFormat(now: number, truncate: boolean, digests: boolean): RowFormat<ImageRow> {
  const digest = digests ? '{{.Digest}}\t' : ''
  return {
    type: '*formatter.imageContext',
    headers: {
      ID: 'IMAGE ID',
      Repository: 'REPOSITORY',
      Tag: 'TAG',
      Digest: 'DIGEST',
      CreatedSince: 'CREATED',
      CreatedAt: 'CREATED AT',
      Size: 'SIZE',
      Containers: 'CONTAINERS',
      VirtualSize: 'SIZE',
      SharedSize: 'SHARED SIZE',
      UniqueSize: 'UNIQUE SIZE',
    },
    table: `table {{.Repository}}\t{{.Tag}}\t${digest}{{.ID}}\t${createdSince}\t{{.Size}}`,
    raw: `repository: {{.Repository}}
tag: {{.Tag}}
${digests ? 'digest: {{.Digest}}\n' : ''}image_id: {{.ID}}
created_at: {{.CreatedAt}}
virtual_size: {{.Size}}
`,
    fields: ({ image, repository, tag, digest }) => {
      const { Id, Created, Size, SharedSize, Containers } = image
      const known = (bytes: number) => (SharedSize === -1 ? 'N/A' : humanSize(bytes))
      return {
        Containers: Containers === -1 ? 'N/A' : String(Containers),
        CreatedAt: goTime(Created * 1000),
        CreatedSince: Created > 0 ? `${humanDuration(now - Created * 1000)} ago` : '',
        Digest: digest,
        ID: truncate ? shortId(Id) : Id,
        Repository: repository,
        SharedSize: known(SharedSize),
        Size: humanSize(Size, 3),
        Tag: tag,
        UniqueSize: known(Size - SharedSize),
        VirtualSize: humanSize(Size),
      }
    },
  }
}

/** A row for each tag of each image, and for repositories of which only a digest is known; digests only where wanted. */
export function imageRows(images: readonly ImageSummary[], digests: boolean): readonly ImageRow[] {
  return images.flatMap(image => {
    const tags = image.RepoTags.map(parseReference)
    const byDigest = image.RepoDigests.map(parseReference)
    const named = (repository: string) => byDigest.filter(other => familiarName(other) === repository)
    const tagged = tags.flatMap(reference => {
      const repository = familiarName(reference)
      const known = digests ? named(repository).map(({ digest }) => digest!) : []
      return (known.length > 0 ? known : [none]).map(digest => ({ image, repository, tag: reference.tag!, digest }))
    })
    const bare = byDigest
      .filter(other => !tags.some(reference => familiarName(reference) === familiarName(other)))
      .map(other => ({ image, repository: familiarName(other), tag: none, digest: digests ? other.digest! : '' }))
    const rows = [...tagged, ...bare]
    return rows.length > 0 ? rows : [{ image, repository: none, tag: none, digest: none }]
  })
}
