import type { OptionSpec } from './command.ts'

/** Options of `docker` itself, which stand before the command. */
export const globalOptions: readonly OptionSpec[] = [
  { name: 'config', type: 'string', default: '/root/.docker', description: '클라이언트 설정 파일이 있는 곳' },
  {
    name: 'context',
    short: 'c',
    type: 'string',
    description: '접속할 컨텍스트 이름 (DOCKER_HOST와 "docker context use"보다 먼저)',
  },
  { name: 'debug', short: 'D', type: 'bool', description: '디버그 모드 켜기' },
  { name: 'host', short: 'H', type: 'list', description: '접속할 데몬 소켓' },
  {
    name: 'log-level',
    short: 'l',
    type: 'string',
    default: 'info',
    description: '로그 수준 ("debug", "info", "warn", "error", "fatal")',
  },
  { name: 'tls', type: 'bool', description: 'TLS 쓰기 (--tlsverify를 주면 함께 켜짐)' },
  { name: 'tlscacert', type: 'string', default: '/root/.docker/ca.pem', description: '이 CA가 서명한 인증서만 믿기' },
  { name: 'tlscert', type: 'string', default: '/root/.docker/cert.pem', description: 'TLS 인증서 파일' },
  { name: 'tlskey', type: 'string', default: '/root/.docker/key.pem', description: 'TLS 키 파일' },
  { name: 'tlsverify', type: 'bool', description: 'TLS를 쓰고 상대를 확인하기' },
  { name: 'version', short: 'v', type: 'bool', description: '버전을 보고 끝내기' },
]

export const rootUsage = '[OPTIONS] COMMAND [ARG...]'
