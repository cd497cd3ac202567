import { expect, test } from 'vitest'
import { Typist } from '../../docker/session/testing.ts'
import { type Fact, factsOf } from './facts.ts'

const lines = (facts: readonly Fact[]) =>
  facts.map(([about, values]) => `${about}: ${values.map(({ text, open }) => (open ? `[${text}]` : text)).join(', ')}`)

test('things are told in short, and lead to each other', async () => {
  const typist = new Typist()
  await typist.type(
    'docker network create --subnet 10.1.0.0/24 back',
    'docker run -d --name web --network back -p 8080:80 -v data:/data:ro -e MODE=test --restart always busybox sleep 1000',
  )
  const { state } = typist.session
  const { id, image } = state.containers[0]!
  expect(lines(factsOf(state, 'container', id))).toEqual([
    '상태: 실행 중',
    `ID: ${id.slice(0, 12)}`,
    '이미지: [busybox]',
    '실행하는 명령: sleep 1000',
    '포트: 8080 → 80/tcp',
    '마운트: [data → /data (읽기 전용)]',
    '네트워크: [back 10.1.0.2]',
    '환경 변수: MODE=test',
    '재시작 정책: always',
  ])
  expect(lines(factsOf(state, 'image', image))).toContain('컨테이너: [web]')
  const back = Object.values(state.networks).find(({ name }) => name === 'back')!
  expect(lines(factsOf(state, 'network', back.id))).toEqual([
    `ID: ${back.id.slice(0, 12)}`,
    '드라이버: bridge',
    '주소 범위: 10.1.0.0/24',
    '게이트웨이: 10.1.0.1',
    '컨테이너: [web 10.1.0.2]',
  ])
  expect(lines(factsOf(state, 'volume', 'data'))).toContain('컨테이너: [web /data]')
  expect(factsOf(state, 'container', 'gone')).toEqual([])
})

test('an exited container tells its exit code', async () => {
  const typist = new Typist()
  await typist.type('docker run --name job busybox sh -c "exit 3"')
  const { state } = typist.session
  expect(lines(factsOf(state, 'container', state.containers[0]!.id))[0]).toBe('상태: 종료됨, 종료 코드 3')
})
