// Imports flow one way. The tables below are the architecture; another one begins with a change here, for all to see.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, isRelative, packageOf, resolve } from './support/imports.ts'

/**
 * The layers of ours that each layer may import; `type x`: its types only. `features/*` is one folder per screen, none
 * of another.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ui: [],
  addresses: [],
  i18n: [],
  schemas: ['domain'],
  profiles: ['domain', 'schemas'],
  protocol: ['domain', 'schemas'],
  records: ['domain', 'profiles', 'protocol', 'schemas'],
  identifiers: ['domain'],
  vault: ['domain', 'exits'],
  passphrases: ['domain'],
  backup: ['domain', 'records', 'schemas', 'exits'],
  storage: ['domain', 'records', 'vault', 'backup'],
  sync: ['domain', 'protocol', 'storage', 'type records'],
  services: ['domain'],
  tablet: [
    'domain',
    'profiles',
    'protocol',
    'type records',
    'vault',
    'backup',
    'storage',
    'sync',
    'passphrases',
    'type services',
  ],
  'features/*': ['addresses', 'domain', 'profiles', 'services', 'ui', 'i18n', 'identifiers'],
  app: ['addresses', 'domain', 'services', 'features/*', 'ui', 'i18n'],
  server: ['domain', 'profiles', 'protocol', 'schemas'],
  main: ['app', 'domain', 'exits', 'profiles', 'services', 'storage', 'sync', 'tablet', 'ui', 'vault'],
  sw: ['exits'],
  exits: [],
}

/** The folders of the domain, and which of its other folders each may import; `.` is the domain itself. */
const domainFolders: Readonly<Record<string, readonly string[]>> = {
  '.': [],
  disclosure: ['.'],
  book: ['.', 'disclosure'],
}

/**
 * Packages that have one door. A package without a row is open to every layer but the domain, which imports no package.
 */
const doors: Readonly<Record<string, readonly string[]>> = {
  dexie: ['storage'],
  'node:': ['server'],
  'hash-wasm': ['vault'],
  ibantools: ['identifiers'],
  'libphonenumber-js': ['identifiers'],
  'age-encryption': ['backup'],
  qr: ['ui'],
  '@zxcvbn-ts/core': ['passphrases'],
  '@zxcvbn-ts/language-common': ['passphrases'],
  '@zxcvbn-ts/language-nl-be': ['passphrases'],
  jose: ['sync', 'server'],
  hono: ['server'],
  kysely: ['server'],
  react: ['services', 'ui', 'i18n', 'features/*', 'app'],
}

type Files = ReadonlyMap<string, string>

const root = join(import.meta.dirname, '..')
const sources: Files = new Map(
  globSync('src/**/*.{ts,tsx,css}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

/** `domain` of `src/domain/visit.ts`, `features/intake` of a file in that folder, `main` of `src/main.tsx`. */
function layerOf(path: string): string | null {
  const [src, first = '', second] = path.split('/')
  if (src !== 'src') return null
  if (second === undefined) return first.replace(/\.tsx?$/, '')
  return `${first}/*` in layers && path.split('/').length > 3 ? `${first}/${second}` : first
}

/** The row of the table that a layer stands in. */
const rowOf = (layer: string): string => (layer in layers ? layer : layer.replace(/\/.*$/, '/*'))

function faultsOf(files: Files): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const layer = layerOf(path)
    const allowed = layer === null ? undefined : layers[rowOf(layer)]
    if (layer === null || allowed === undefined) return [`${path} is in no layer`]
    const faults = importsOf(path.endsWith('.css') ? '' : text).flatMap(({ specifier, typeOnly }) => {
      if (specifier === null) return [`${path} imports something that only running it could tell`]
      if (!isRelative(specifier)) return packageFault(path, layer, packageOf(specifier))
      const target = resolve(path, specifier)
      // The version of the app, which has one place.
      if (target === 'package.json') return []
      const other = layerOf(target)
      if (other === layer)
        return files.has(target) || !/\.tsx?$/.test(target) ? [] : [`${path} imports ${target}, which is not there`]
      const row = other === null ? '' : rowOf(other)
      return allowed.includes(row) || (typeOnly && allowed.includes(`type ${row}`)) ? [] : [`${path} imports ${target}`]
    })
    const name = path.split('/').at(-1) ?? ''
    return /^(utils?|helpers?|common|misc)\b/.test(name) ? [...faults, `${path} says nothing by its name`] : faults
  })
}

function packageFault(path: string, layer: string, name: string): readonly string[] {
  const open = doors[name]?.includes(rowOf(layer)) ?? layer !== 'domain'
  return open ? [] : [`${path} imports ${name}`]
}

/** Rows that match no file: a layer without a file, a name that is no layer, a package that its door never imports. */
function idleRows(files: Files, allowed: typeof layers, packages: typeof doors): readonly string[] {
  const built = new Set([...files.keys()].map((path) => rowOf(layerOf(path) ?? '')))
  const named = [...Object.values(allowed), ...Object.values(packages)].flat().map((name) => name.replace('type ', ''))
  const imported = new Set(
    [...files].flatMap(([path, text]) =>
      importsOf(path.endsWith('.css') ? '' : text).flatMap(({ specifier }) =>
        specifier === null || isRelative(specifier) ? [] : [`${packageOf(specifier)} in ${rowOf(layerOf(path) ?? '')}`],
      ),
    ),
  )
  const doorways = Object.entries(packages).flatMap(([name, rows]) => rows.map((row) => `${name} in ${row}`))
  return [
    ...Object.keys(allowed).filter((layer) => !built.has(layer)),
    ...named.filter((layer) => !(layer in allowed)),
    ...doorways.filter((doorway) => !imported.has(doorway)),
  ]
}

describe('the architecture', () => {
  it('is kept by every import of every file in src', () => {
    expect(sources.size).toBeGreaterThan(50)
    expect(faultsOf(sources)).toEqual([])
  })

  it('has a row for every folder and file, and no row that names nothing', () => {
    expect(idleRows(sources, layers, doors)).toEqual([])
  })
})

/** Scripts that run the suites, and so may take from them. A script that a user runs takes nothing from `tests`. */
const suiteScripts = ['scripts/bench.ts', 'scripts/faults.ts', 'scripts/install.ts', 'scripts/screenshots.ts']

const scripts: Files = new Map(
  globSync('scripts/**/*.ts', { cwd: root }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(join(root, path), 'utf8'),
  ]),
)

const takesFromTests = (files: Files): readonly string[] =>
  [...files].flatMap(([path, text]) =>
    importsOf(text).some(
      ({ specifier }) => specifier !== null && isRelative(specifier) && resolve(path, specifier).startsWith('tests/'),
    )
      ? [path]
      : [],
  )

describe('the scripts', () => {
  it('take from the tests only where they run them', () => {
    expect(takesFromTests(scripts).toSorted()).toEqual(suiteScripts)
    expect(takesFromTests(sources)).toEqual([])
  })

  it('would be found to take more', () => {
    const planted = new Map([['scripts/replay.ts', `import { work } from '../tests/support/work.ts'`]])
    expect(takesFromTests(planted)).toEqual(['scripts/replay.ts'])
  })
})

/** The screens, and the frame around them: none writes an address by hand. */
const addressFaultsOf = (files: Files): readonly string[] =>
  [...files].flatMap(([path, text]) =>
    /^src\/(app|features)\/.*\.tsx?$/.test(path)
      ? [...text.matchAll(/['"`]\/[a-z][^'"`\n]*['"`]/g)].flatMap(([address]) =>
          address.startsWith('"/icons/') ? [] : [`${path}: ${address}`],
        )
      : [],
  )

describe('the address of a screen', () => {
  it('stands in one place', () => {
    expect(addressFaultsOf(sources)).toEqual([])
  })

  it('would be found elsewhere', () => {
    const planted = new Map([['src/features/notes/a.tsx', '<Link to="/spreekuur" /> && navigate(`/intake/`)']])
    expect(addressFaultsOf(planted)).toHaveLength(2)
  })
})

/** Elements that one component makes for all screens, and the file of that component. */
const elements: Readonly<Record<string, string>> = {
  '<form': 'src/ui/form.tsx',
  'type="submit"': 'src/ui/submit.tsx',
}

const elementFaultsOf = (files: Files): readonly string[] =>
  [...files].flatMap(([path, text]) =>
    Object.entries(elements).flatMap(([element, home]) =>
      path.endsWith('.tsx') && path !== home && text.includes(element) ? [`${path} makes a ${element} by hand`] : [],
    ),
  )

describe('a form', () => {
  it('is made in one place', () => {
    expect(elementFaultsOf(sources)).toEqual([])
    for (const [element, home] of Object.entries(elements)) expect(sources.get(home)).toContain(element)
  })

  it('would be found elsewhere', () => {
    expect(elementFaultsOf(new Map([['src/features/notes/a.tsx', '<form onSubmit={send}>']]))).toHaveLength(1)
  })
})

/** `disclosure` of `src/domain/disclosure/noise.ts`, `.` of `src/domain/visit.ts`. */
const domainFolderOf = (path: string): string => path.match(/^src\/domain\/(\w+)\//)?.[1] ?? '.'

const domainFaultsOf = (files: Files): readonly string[] =>
  [...files]
    .filter(([path]) => path.startsWith('src/domain/'))
    .flatMap(([path, text]) =>
      importsOf(text).flatMap(({ specifier }) => {
        if (specifier === null || !isRelative(specifier)) return []
        const [from, to] = [domainFolderOf(path), domainFolderOf(resolve(path, specifier))]
        return from === to || domainFolders[from]?.includes(to) ? [] : [`${path} imports ${specifier}`]
      }),
    )

describe('the folders of the domain', () => {
  it('import each other one way', () => {
    expect(domainFaultsOf(sources)).toEqual([])
  })

  it('would be found to go in a circle', () => {
    const planted = new Map([['src/domain/visit.ts', `import type { Book } from './book/book.ts'`]])
    expect(domainFaultsOf(planted)).toHaveLength(1)
  })
})

describe('the test would report', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['storage that reaches for sync', 'src/storage/read-book.ts', `import { createLoop } from '../sync/loop.ts'`],
    ['even of its types', 'src/storage/read-book.ts', `import type { Loop } from '../sync/loop.ts'`],
    [
      'services that take more than types',
      'src/services/services.tsx',
      `import { createStore } from '../storage/store.ts'`,
    ],
    [
      'also when only one name of several is a value',
      'src/services/services.tsx',
      `import {\n  type Store,\n  createStore,\n} from '../storage/store.ts'`,
    ],
    ['a feature in a feature', 'src/features/intake/a.tsx', `import { B } from '../totals/b.tsx'`],
    ['a screen that passes the services by', 'src/features/intake/a.tsx', `export * from '../../storage/read-book.ts'`],
    [
      'somebody else who takes the tablet',
      'src/app/app.tsx',
      `import { startSession } from '../tablet/session/session.ts'`,
    ],
    ['the tablet in the service', 'src/server/app.ts', `import '../storage/database.ts'`],
    ['main that takes the server', 'src/main.tsx', `const app = await import('./server/app.ts')`],
    ['a worker of another layer', 'src/ui/button.tsx', `import url from '../vault/argon2.worker.ts?worker&url'`],
    [
      'the same as an address',
      'src/ui/button.tsx',
      `new Worker(new URL('../vault/argon2.worker.ts', import.meta.url))`,
    ],
    ['a second door to Dexie', 'src/tablet/session/session.ts', `import { Dexie } from 'dexie'`],
    ['a second door to age', 'src/storage/backups.ts', `import { Encrypter } from 'age-encryption'`],
    ['a backup that reaches for the storage', 'src/backup/file.ts', `import type { Store } from '../storage/store.ts'`],
    ['Node on the tablet', 'src/vault/seal.ts', `import { randomBytes } from 'node:crypto'`],
    ['a package in the domain', 'src/domain/visit.ts', `import * as v from 'valibot'`],
    ['a screen in the storage', 'src/storage/read-book.ts', `import { useState } from 'react'`],
    [
      'a test’s own things in the app',
      'src/storage/read-book.ts',
      `import { must } from '../../tests/support/tablet.ts'`,
    ],
    ['what cannot be read', 'src/app/app.tsx', 'const screen = await import(addressOf(name))'],
    ['a folder that nobody planned', 'src/lib/a.ts', ''],
    ['a file that is called after nothing', 'src/domain/utils.ts', ''],
    ['nor in the plural', 'src/ui/helpers.tsx', ''],
  ]

  it.each(planted)('%s', (_, path, text) => {
    expect(faultsOf(new Map([[path, text]]))).toHaveLength(1)
  })

  it('a row that names nothing', () => {
    const files = new Map([['src/ui/qr-code.tsx', `import encodeQR from 'qr'`]])
    expect(idleRows(files, { ui: [] }, { qr: ['ui'] })).toEqual([])
    expect(idleRows(files, { ui: ['console'], console: [] }, {})).toEqual(['console'])
    expect(idleRows(files, { ui: ['console'] }, {})).toEqual(['console'])
    expect(idleRows(files, { ui: [] }, { qr: ['ui'], dexie: ['ui'] })).toEqual(['dexie in ui'])
  })

  it('and nothing of what is allowed', () => {
    const allowed = new Map([
      [
        'src/services/services.tsx',
        `import type { Visit } from '../domain/visit.ts'\nimport { type Meeting, nameOf } from '../domain/meeting.ts'`,
      ],
      [
        'src/tablet/opening.ts',
        `import type { Session } from '../services/session.ts'\nimport url from '../vault/argon2.worker.ts?worker&url'`,
      ],
      ['src/features/intake/a.tsx', `import { useState } from 'react'\nimport { B } from './b.tsx'`],
      [
        'src/features/intake/b.tsx',
        `export const path = '../../storage/read-book.ts'\n// import { x } from '../../storage/read-book.ts'`,
      ],
      ['src/app/app.tsx', `const Intake = lazy(() => import('../features/intake/a.tsx'))`],
    ])
    expect(faultsOf(allowed)).toEqual([])
  })
})
