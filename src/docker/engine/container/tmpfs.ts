/** The permissions that `size=1m,mode=700` of `--tmpfs` gives. */
export const modeOf = (options: string) => parseInt(/(?:^|,)mode=([0-7]+)/.exec(options)?.[1] ?? '1777', 8)

/** Whether `rw,size=1m` of `--tmpfs` ends up without writing. */
export const isReadOnly = (options: string) => options.split(',').findLast(option => /^r[ow]$/.test(option)) === 'ro'
