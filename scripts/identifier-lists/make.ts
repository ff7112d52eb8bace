// `npm run identifier-lists`: installs the packages that publish names, and writes the two lists, which are kept in the
// repository. With `--check` it writes nothing, and fails where a list differs from the one that its sources make.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { shownLine } from '../figures.ts'
import { makePhoneMetadata } from './phones.ts'

const check = process.argv.includes('--check')
const { status } = spawnSync('npm', ['ci', '--silent', '--prefix', import.meta.dirname], { stdio: 'inherit' })
if (status !== 0) throw new Error('The packages that publish names could not be installed.')
const { makeNameList } = await import('./names.ts')

const made = [
  ['src/identifiers/name-list.ts', makeNameList()],
  ['src/identifiers/phone-metadata.ts', makePhoneMetadata()],
] as const
const different = made.filter(([path, list]) => readFileSync(path, 'utf8') !== list)
if (check) {
  for (const [path] of different) console.log(`${path} is not what its sources make: npm run identifier-lists`)
  const good = different.length === 0
  const figures = `${made.length} lists, ${different.length} of them different from their sources`
  console.log(shownLine({ name: 'lists', figures, good }))
  process.exitCode = good ? 0 : 1
} else for (const [path, list] of different) writeFileSync(path, list)
