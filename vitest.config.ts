import { defineConfig } from 'vitest/config';
import { alias } from './vite.alias.ts';
import { jspdfCore } from './vite.jspdf-core.ts';

export default defineConfig({
  plugins: [jspdfCore()],
  resolve: { alias },
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'workers/**/*.test.ts',
      'contract/**/*.test.ts',
      'relay/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    setupFiles: ['./vitest.setup.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
