import { withoutBase } from './base.ts'
import { redirects } from './redirects.ts'

/**
 * Whether a page is one to be found by search engines: share pages and pages that were given up only lead to others,
 * and embedded ones show a part of one.
 */
export function isOwnPage(url: string, base: string): boolean {
  const path = withoutBase(new URL(url).pathname, base)
  return !/^\/(s|embed)\//.test(path) && !Object.hasOwn(redirects.pages, path)
}
