import { cut } from '../cli/flags/go.ts'
import { momentText } from './measures.ts'
import { withParticle } from './particle.ts'
import { type Said, wrong } from './said.ts'

const filters: Readonly<Record<string, (text: string) => string>> = {
  name: text => `이름에 ${withParticle(text, '이/가')} 들어간`,
  id: text => `ID에 ${withParticle(text, '이/가')} 들어간`,
  status: text => `상태가 ${text}인`,
  ancestor: text => `${text} 이미지로 만든`,
  exited: text => `종료 코드가 ${text}인`,
  label: text => `${text} 레이블이 붙은`,
  network: text => `${text} 네트워크에 연결된`,
  volume: text => `${text} 볼륨을 쓰는`,
  reference: text => `이름이 ${text} 모양인`,
  driver: text => `드라이버가 ${text}인`,
  before: text => `${text}보다 먼저 만든`,
  since: text => `${text}보다 나중에 만든`,
  until: text => `${momentText(text)}보다 먼저 만든`,
  health: text => `상태 확인 결과가 ${text}인`,
  publish: text => `${text} 포트를 호스트에 연결한`,
  expose: text => `${text} 포트를 노출한`,
  type: text => `종류가 ${text}인`,
  scope: text => `범위가 ${text}인`,
}

/** Filters that a command's lists know. */
const known: Readonly<Record<string, RegExp>> = {
  'docker ps':
    /^(?:ancestor|before|exited|expose|health|id|is-task|isolation|label|name|network|publish|since|status|volume)$/,
  'docker images': /^(?:before|dangling|label|reference|since|until)$/,
  'docker network ls': /^(?:dangling|driver|id|label|name|scope|type)$/,
  'docker volume ls': /^(?:dangling|driver|label|name)$/,
}
const states = /^(?:created|restarting|running|removing|paused|exited|dead)$/

/** What `--filter name=value` of a command picks. */
export function filterText(value: string, command: string): string | Said | undefined {
  const [name, text = ''] = cut(value, '=')
  if (Object.hasOwn(known, command) && !known[command]!.test(name)) {
    return wrong(`${command}에는 ${name} 조건이 없어요.`)
  }
  if (command === 'docker ps' && name === 'status' && !states.test(text)) {
    return wrong('이런 상태는 없어요. created, running, paused, exited처럼 써요.')
  }
  if (name === 'dangling')
    return text === 'true' ? '태그가 없거나 쓰지 않는 것만 골라요.' : '태그가 있거나 쓰는 것만 골라요.'
  return Object.hasOwn(filters, name) ? `${filters[name]!(text)} 것만 골라요.` : undefined
}
