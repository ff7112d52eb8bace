// `npm run dev`: the service, restarted when its code changes, and the app with hot reload in front of it.
import { spawn } from 'node:child_process'

const service = spawn(process.execPath, ['--watch', 'src/server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? './data' },
})
const app = spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { stdio: 'inherit' })
const end = () => {
  service.kill()
  app.kill()
}
app.on('exit', end)
process.on('SIGINT', end)
process.on('SIGTERM', end)
