/** The name of a page's picture below `/og/`: `pages/commands/ps`. */
export const pagePicture = (page: string) => `pages${page === '/' ? '/index' : page.replace(/\/$/, '')}`

/** The address of a picture, without the base path; its name is a permanent id or a page's. */
export const pictureOf = (name: string) => `/og/${name}.png`

/** Width and height of every picture in pixels. */
export const pictureSize = { width: 1200, height: 630 }
