/** Where the shell comment at the end of a command begins (the index of its `#`), as POSIX token recognition finds it. */
export function commentStart(command: string): number | undefined {
  let quote: string | undefined
  for (let at = 0; at < command.length; at++) {
    const char = command.charAt(at)
    if (quote !== "'" && char === '\\') at++
    else if (quote !== undefined) quote = char === quote ? undefined : quote
    else if (char === "'" || char === '"') quote = char
    else if (char === '#' && /^$|[\s;&|()]/.test(command.charAt(at - 1))) return at
  }
  return undefined
}
