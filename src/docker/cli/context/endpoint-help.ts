/** What the help of commands that take `--docker` says of it. */
export const endpointHelp = (verb: string) => `

Docker endpoint config:

NAME                DESCRIPTION
from                다른 컨텍스트의 도커 엔드포인트를 그대로 쓰기
host                도커 엔드포인트의 주소
ca                  이 CA가 서명한 인증서만 믿기
cert                TLS 인증서 파일의 경로
key                 TLS 키 파일의 경로
skip-tls-verify     TLS 인증서를 확인하지 않기

Example:

$ docker context ${verb} my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"`
