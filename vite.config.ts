import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { alias } from './vite.alias.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias },
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: false, modulePreload: { polyfill: false } },
});
