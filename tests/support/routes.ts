// Every address of the app, as the routes of its screens say.
import { globSync, readFileSync } from 'node:fs'

/** `/intake/:id/wegwijzer/:card`. The one of practice is under a root of its own. */
export const routes: readonly string[] = globSync('src/features/*/routes.tsx').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/'(\/[^']*)'/g)].map(([, route = '']) => route),
)
