// `npm start`: builds the app, unless it is built already, and runs the service that serves it.
import { buildApp, isBuilt } from './built-app.ts'

if (!isBuilt()) {
  console.log('Building the app.')
  await buildApp()
}
await import('../src/server/main.ts')
