import { host, type Tool } from './tool.ts'

const sockets: Tool = {
  text: '열린 포트와 연결을 보여 줘요.',
  options: {
    t: 'TCP만 보여 줘요.',
    u: 'UDP만 보여 줘요.',
    l: '연결을 기다리는 것만 보여 줘요.',
    n: '이름 대신 번호로 보여 줘요.',
    p: '쓰는 프로세스를 함께 보여 줘요.',
  },
}

/** What talks to other hosts. */
export const networks: Readonly<Record<string, Tool>> = {
  curl: {
    text: '주소로 요청을 보내고 받은 내용을 출력해요.',
    args: '요청을 보낼 주소예요.',
    options: {
      's|silent': '진행 상황과 오류를 보여 주지 않아요.',
      'S|show-error': '-s를 써도 오류는 보여 줘요.',
      'I|head': '내용 없이 응답 헤더만 받아요.',
      'f|fail': '서버가 오류로 답하면 실패로 끝나요.',
      'L|location': '주소가 옮겨졌으면 새 주소로 따라가요.',
      'i|include': '응답 헤더도 함께 보여 줘요.',
      'v|verbose': '오가는 것을 자세히 보여 줘요.',
      'o|output=받은 내용을 쓸 파일': '받은 내용을 파일에 써요.',
      O: '받은 내용을 주소의 파일 이름으로 저장해요.',
      'X|request=요청 메서드': '요청 메서드를 정해요.',
      'H|header=요청 헤더': '요청 헤더를 더해요.',
      'd|data=보낼 내용': '내용을 담아 보내요. 메서드는 POST가 돼요.',
      'unix-socket=소켓 파일': 'TCP 포트 대신 유닉스 소켓으로 연결해요.',
      'm|max-time=초': '이 시간까지만 기다려요.',
      'w|write-out=출력 형식': '끝난 뒤에 정보를 더 출력해요.',
      'u|user=이름과 비밀번호': '사용자 이름과 비밀번호를 보내요.',
      k: '인증서를 확인하지 않아요.',
    },
  },
  wget: {
    text: '주소의 내용을 내려받아요.',
    args: '내려받을 주소예요.',
    options: {
      'q|quiet': '진행 상황을 보여 주지 않아요.',
      'O|output-document=받은 내용을 쓸 파일(-는 화면)': '받은 내용을 쓸 곳을 정해요.',
      'T|timeout=초': '이 시간까지만 기다려요.',
    },
  },
  ping: {
    text: '상대가 답하는지, 얼마나 걸리는지 봐요.',
    args: host,
    options: {
      'c=보낼 횟수': '보낼 횟수를 정해요.',
      'W=초': '답을 기다릴 시간을 정해요.',
      'i=초': '보내는 간격을 정해요.',
    },
  },
  nslookup: { text: '이름에 맞는 IP 주소를 물어요.', args: host },
  getent: { text: '시스템의 목록에서 찾아요.', args: ['찾을 목록이에요.', '찾을 이름이에요.'] },
  nc: {
    text: '포트에 연결해 글을 주고받아요.',
    args: [host, '포트 번호예요.'],
    options: {
      l: '연결을 기다려요.',
      z: '포트가 열렸는지만 봐요.',
      v: '자세히 보여 줘요.',
      'p=포트': '쓸 포트를 정해요.',
      'w=초': '이 시간까지만 기다려요.',
    },
  },
  ip: {
    text: '네트워크 주소와 경로를 보여 줘요.',
    words: {
      a: 'IP 주소를 보여 줘요(addr).',
      addr: 'IP 주소를 보여 줘요.',
      route: '경로를 보여 줘요.',
      r: '경로를 보여 줘요(route).',
      link: '네트워크 장치를 보여 줘요.',
    },
  },
  ss: sockets,
  netstat: sockets,
  ssh: { text: '다른 컴퓨터에 접속해요.', args: ['접속할 컴퓨터예요.', '그 컴퓨터에서 실행할 명령어예요.'] },
}
