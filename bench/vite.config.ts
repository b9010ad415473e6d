import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { alias } from '../vite.alias.ts';
import { asciiWorkers } from '../vite.ascii.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The peers and floors that the app is measured against, as pages of their own. */
export default defineConfig({
  root: at('.'),
  resolve: { alias },
  plugins: [asciiWorkers()],
  worker: { format: 'es' },
  publicDir: false,
  build: {
    target: 'es2023',
    outDir: at('../.cache/bench'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        audit: at('./audit/index.html'),
        import: at('./import/index.html'),
        outbox: at('./outbox/index.html'),
        pdf: at('./pdf/index.html'),
        pipeline: at('./pipeline/index.html'),
        preview: at('./preview/index.html'),
        reports: at('./reports/index.html'),
      },
    },
  },
});
