import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['PERISAI_API'] ?? 'http://127.0.0.1:4000';
const served = ['/graphql', '/oidc', '/admin/app-config.json', '/healthz'];

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    // Fonts and pictures stay files: a strict policy allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 4140, strictPort: true, proxy: Object.fromEntries(served.map((path) => [path, api])) },
});
