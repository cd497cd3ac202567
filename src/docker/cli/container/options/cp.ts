import type { Declaration, OptionSpec } from '../../command.ts'

export const cpOptions: readonly OptionSpec[] = [
  { name: 'archive', short: 'a', type: 'bool', description: '소유자와 그룹까지 그대로 복사하기' },
  { name: 'follow-link', short: 'L', type: 'bool', description: 'SRC_PATH의 심볼릭 링크를 따라가기' },
  { name: 'quiet', short: 'q', type: 'bool', description: '복사 진행 상황 감추기 (터미널이 아니면 늘 감춤)' },
]

export const cpDeclaration: Declaration = {
  short:
    "컨테이너와 내 컴퓨터 사이에 파일 복사하기\n\n원본이 '-'이면 표준 입력의 tar를 컨테이너의 폴더에 풀고,\n대상이 '-'이면 컨테이너의 파일을 tar로 표준 출력에 씁니다.",
  usage: '[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\n	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH',
  args: [2, 2],
  completes: ['file', 'file'],
  options: cpOptions,
}
