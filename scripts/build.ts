// `npm run build`: the app, into `dist`, whatever is there.
import { buildApp } from './built-app.ts'

await buildApp()
