import type { Program } from '../engine/process/types.ts'

/** What runs where an image has an executable that the simulator does not play. */
export const unsimulated: Program = async process => {
  await process.stderr.write(`${process.argv[0] ?? ''}: 시뮬레이터에 아직 없는 명령어라 실행할 수 없어요.\n`)
  return 127
}
