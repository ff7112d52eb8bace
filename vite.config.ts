import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { precompress } from './scripts/precompress.ts'

const SERVICE = process.env['SERVICE'] ?? 'http://127.0.0.1:8787'

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      // Registered by the app itself, through its Trusted Types policy.
      injectRegister: null,
      injectManifest: {
        // The worker is a build of its own, which would report at length.
        buildPlugins: { vite: [{ name: 'quiet', config: () => ({ logLevel: 'warn' }) }] },
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
        globIgnores: ['screenshots/**'],
      },
      manifest: {
        id: '/',
        name: 'Inloop',
        short_name: 'Inloop',
        description:
          'Registratie van het spreekuur van een relatieloket. Werkt zonder internet; alles blijft op de tablet.',
        lang: 'nl',
        dir: 'ltr',
        start_url: '/spreekuur',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#f6f1e8',
        theme_color: '#f6f1e8',
        categories: ['productivity', 'utilities'],
        icons: [
          { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        screenshots: [
          {
            src: '/screenshots/spreekuur.png',
            sizes: '1180x820',
            type: 'image/png',
            form_factor: 'wide',
            label: 'Spreekuur',
          },
          {
            src: '/screenshots/spreekuur-phone.png',
            sizes: '390x844',
            type: 'image/png',
            form_factor: 'narrow',
            label: 'Spreekuur',
          },
        ],
        shortcuts: [
          { name: 'Spreekuur', url: '/spreekuur' },
          { name: 'Totalen', url: '/totalen' },
        ],
      },
    }),
    precompress(),
  ],
  build: {
    target: 'es2024',
    modulePreload: { polyfill: false },
    sourcemap: false,
    // Dictionaries for passphrases and notes, loaded when they are needed. What loads first has a budget of its own.
    chunkSizeWarningLimit: 1_500,
    manifest: true,
    // The notices of every library that is in the bundle travel with it.
    license: { fileName: 'licenses.md' },
  },
  server: { host: '127.0.0.1', proxy: { '/v1': SERVICE, '/healthz': SERVICE } },
})
