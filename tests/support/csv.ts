// Reads a CSV file back, by RFC 4180 with semicolons.

export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const body = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < body.length; at++) {
    const char = body[at] ?? ''
    if (quoted && char === '"' && body[at + 1] === '"') {
      cell += '"'
      at++
    } else if (char === '"') quoted = !quoted
    else if (quoted || !';\r\n'.includes(char)) cell += char
    else if (char === '\r') continue
    else {
      rows.at(-1)?.push(cell)
      cell = ''
      if (char === '\n') rows.push([])
    }
  }
  // The text after the last line end is no row.
  return rows.slice(0, -1)
}
