import type { Declaration, OptionSpec } from '../../command.ts'
import { parseCpus } from '../../flags/cpus.ts'
import { parseSwap } from '../../flags/values.ts'

export const updateOptions: readonly OptionSpec[] = [
  { name: 'blkio-weight', type: 'uint16', default: '0', description: '블록 입출력 비중 (10~1000, 0은 끄기)' },
  { name: 'cpu-period', type: 'int', description: 'CPU CFS 주기 제한' },
  { name: 'cpu-quota', type: 'int', description: 'CPU CFS 할당량 제한' },
  { name: 'cpu-rt-period', type: 'int', description: 'CPU 실시간 주기 제한 (마이크로초)' },
  { name: 'cpu-rt-runtime', type: 'int', description: 'CPU 실시간 실행 시간 제한 (마이크로초)' },
  { name: 'cpu-shares', short: 'c', type: 'int', description: 'CPU 몫 (상대 비중)' },
  { name: 'cpus', type: 'decimal', check: parseCpus, description: 'CPU 개수' },
  { name: 'cpuset-cpus', type: 'string', description: '쓸 수 있는 CPU (0-3, 0,1)' },
  { name: 'cpuset-mems', type: 'string', description: '쓸 수 있는 메모리 노드 (0-3, 0,1)' },
  {
    name: 'kernel-memory',
    type: 'bytes',
    hidden: true,
    description: '커널 메모리 제한',
  },
  { name: 'memory', short: 'm', type: 'bytes', description: '메모리 제한' },
  { name: 'memory-reservation', type: 'bytes', description: '메모리의 느슨한 제한' },
  { name: 'memory-swap', type: 'bytes', check: parseSwap, description: "메모리와 스왑을 더한 제한 ('-1'은 무제한)" },
  { name: 'pids-limit', type: 'int', description: '프로세스 개수 제한 (-1은 무제한)' },
  { name: 'restart', type: 'string', description: '컨테이너가 끝났을 때의 재시작 정책' },
]

export const updateDeclaration: Declaration = {
  short: '컨테이너의 자원 제한과 재시작 정책 바꾸기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: updateOptions,
}
