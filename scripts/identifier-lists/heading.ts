/** How a file begins that this folder makes. */
export const heading = (purpose: string): string => `// ${purpose}\n// Made by \`npm run identifier-lists\`.\n`
