import { parseReference } from '../api/reference.ts'
import { withParticle } from './particle.ts'

/** What an image is named for: `remote` where it is looked for in a registry too, `new` where the name is given to it. */
export type ImageUse = 'remote' | 'local' | 'new'

/** What an image's name says, part for part. */
export function imageText(name: string, use: ImageUse): { readonly isValid: boolean; readonly text: string } {
  if (/^(?:sha256:)?[\da-f]{12,64}$/.test(name)) return { isValid: true, text: '이미지의 ID예요.' }
  try {
    return { isValid: true, text: parts(name, use) }
  } catch {
    return { isValid: false, text: mistake(name) }
  }
}

function parts(name: string, use: ImageUse): string {
  const { domain, path, tag, digest } = parseReference(name)
  const [account, ...repository] = path.split('/')
  const isHub = domain === 'docker.io'
  const owner = account === 'library' ? '' : `${account!} 계정의 `
  const image = isHub ? `${owner}${repository.join('/')}` : path
  const where = isHub ? '' : `${domain} 레지스트리의 `
  if (use === 'new') {
    return `새로 붙일 이름이에요. 저장소는 ${where}${image}, 태그는 ${withParticle(tag ?? 'latest', '이에요/예요')}.`
  }
  const version =
    digest !== undefined
      ? '다이제스트로 내용까지 정했어요.'
      : tag === undefined
        ? '태그를 쓰지 않아서 latest를 뜻해요.'
        : `${tag} 태그를 골랐어요.`
  const source = use === 'remote' && isHub ? ' 없으면 도커 허브에서 내려받아요.' : ''
  return `${where}${image} 이미지예요. ${version}${source}`
}

function mistake(name: string): string {
  if (/^https?:\/\//.test(name)) return '이미지 이름에는 https://를 쓰지 않아요.'
  if (name.split(':', 1)[0]!.toLowerCase() !== name.split(':', 1)[0]) return '이미지 이름은 모두 소문자로 써요.'
  return '이미지 이름의 모양이 아니에요. 이름:태그로 써요.'
}
