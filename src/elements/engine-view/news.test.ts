import { expect, test } from 'vitest'
import { Typist } from '../../docker/session/testing.ts'
import { news } from './news.ts'
import { picture } from './picture.ts'

test.each([
  [[], 'docker pull busybox', 'busybox:latest 이미지가 생겼어요.'],
  [['docker pull nginx'], 'docker run -d --name web nginx', 'web 컨테이너가 실행 중이에요.'],
  [['docker pull busybox'], 'docker run --name job busybox false', 'job 컨테이너가 종료됐어요 (종료 코드 1).'],
  [['docker run -d --name web nginx'], 'docker pause web', 'web 컨테이너가 일시 정지됐어요.'],
  [['docker run -d --name web nginx'], 'docker rename web site', 'site 컨테이너가 바뀌었어요: 이름.'],
  [['docker run -d --name web nginx'], 'docker exec web touch /here', ''],
  [['docker run -d --name web nginx'], 'docker rm -f web', 'web 컨테이너가 사라졌어요.'],
  [[], 'docker volume create data', 'data 볼륨이 생겼어요.'],
  [[], 'docker ps', ''],
  [
    ['docker pull busybox'],
    'for name in a b c d e; do docker volume create v-$name; done',
    'v-e 볼륨이 생겼어요. v-d 볼륨이 생겼어요. v-c 볼륨이 생겼어요. 그 밖에 2가지가 바뀌었어요.',
  ],
])('after %j, %s is told in a sentence', async (lines, line, told) => {
  const typist = new Typist()
  await typist.type(...lines)
  const before = typist.session.state
  await typist.run(line)
  expect(news(picture(typist.session.state, before))).toBe(told)
})
