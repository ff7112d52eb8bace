// `npm run build`: the app, into `dist`, over any earlier build.
import { buildApp } from './built-app.ts'

await buildApp()
