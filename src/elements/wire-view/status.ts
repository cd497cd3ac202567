const meanings: Readonly<Record<number, string>> = {
  101: '연결 전환',
  200: '성공',
  201: '새로 만듦',
  204: '성공, 본문 없음',
  304: '바뀐 것 없음',
  400: '잘못된 요청',
  401: '인증 실패',
  403: '허용되지 않음',
  404: '찾을 수 없음',
  409: '지금 상태와 맞지 않음',
  500: '서버 오류',
  501: '지원하지 않음',
  503: '지금은 할 수 없음',
}

/** `404` → `404 찾을 수 없음`. */
export const statusText = (status: number): string => `${status} ${meanings[status] ?? ''}`.trim()
