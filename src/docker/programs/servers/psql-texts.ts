/** What libpq says when the server goes away. */
export const lost = `server closed the connection unexpectedly
\tThis probably means the server terminated abnormally
\tbefore or while processing the request.
`

/** What `\?` tells. */
export const help =
  '시뮬레이터의 psql이 아는 명령어예요. 그 밖은 ;로 끝나는 SQL이에요.\n' +
  '  \\l 데이터베이스 목록   \\c 이름 데이터베이스 바꾸기   \\dt 표 목록   \\d 이름 표의 열\n' +
  '  \\du 역할 목록   \\conninfo 접속 정보   \\i 파일 파일 실행   \\t 행만 보기   \\a 정렬 끄기   \\q 끝내기\n'
