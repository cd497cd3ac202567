/** A repository and its tag, where it has one: `nginx:alpine`. */
export const named = (repository: string, tag: string) => (tag === '' ? repository : `${repository}:${tag}`)

/** `{"architecture":"arm64","os":"linux"}` → `linux/arm64`; empty where nothing is asked for. */
export function platformOf(json: string | undefined): string {
  if (json === undefined) return ''
  const { os, architecture } = JSON.parse(json) as { readonly os: string; readonly architecture: string }
  return `${os}/${architecture}`
}
