/** A group of the sidebar: its label and the slugs of its notes in learning order. */
export interface Group {
  readonly label: string
  readonly slugs: readonly string[]
}

/** Every note but the home page, in the order a reader learns them. */
export const groups: readonly Group[] = [
  { label: '도커 이해하기', slugs: ['history', 'why-docker', 'vm-vs-container'] },
  { label: '설치와 구조', slugs: ['install', 'client-server', 'commands/version'] },
  { label: '이미지 다루기', slugs: ['commands/pull', 'commands/images', 'commands/rmi'] },
  {
    label: '컨테이너 실행하기',
    slugs: [
      'options',
      'commands/run',
      'commands/create',
      'commands/start',
      'commands/stop',
      'commands/restart',
      'commands/ps',
      'commands/rename',
      'commands/rm',
    ],
  },
  {
    label: '들여다보고 연결하기',
    slugs: ['commands/logs', 'commands/exec', 'commands/attach', 'commands/network'],
  },
  { label: '실습', slugs: ['playground'] },
  { label: '다음 단계', slugs: ['kubernetes'] },
  { label: '찾아보기', slugs: ['commands', 'glossary', 'forum', 'references'] },
]
