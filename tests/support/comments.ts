// The comments of a source text. Strings, templates and regular expressions are matched too, so that a `//` in them opens none.

/** A slash opens a regular expression only where a value can begin: after an operator, a bracket or a comma. */
const SCRIPT =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(=,:[!&|?{};]\s*)\/(?![*/>])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^\\/\n[])+\//g
const STYLES = /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g

/** Every comment of a file, with its signs, in order; a line comment of several lines is several. */
export const commentsOf = (path: string, text: string): readonly string[] =>
  (text.match(path.endsWith('.css') ? STYLES : SCRIPT) ?? []).filter((token) => /^\/[/*]/.test(token))
