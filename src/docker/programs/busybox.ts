import type { Program, Programs } from '../engine/process/types.ts'

const banner = `BusyBox v1.37.0 (2024-09-26 21:31:42 UTC) multi-call binary.
BusyBox is copyrighted by many authors between 1998-2015.
Licensed under GPLv2. See source distribution for detailed
copyright notices.

Usage: busybox [function [arguments]...]
   or: function [arguments]...
`

/** One executable that is many tools: which one its name says, or its first argument where it is called `busybox`. */
export const busybox =
  (find: Programs): Program =>
  async process => {
    const [called = '', ...words] = process.argv
    const base = called.replace(/^-|.*\//g, '')
    if (base !== 'busybox') return find(base)!(process)
    const [name] = words
    if (name === undefined || name === '--help' || name === '--list') {
      const names = process.files.list('/bin').filter(entry => process.files.lstat(`/bin/${entry}`)?.type === 'symlink')
      await process.stdout.write(name === '--list' ? names.map(entry => `${entry}\n`).join('') : banner)
      return 0
    }
    return find(name)!({ ...process, argv: words })
  }
