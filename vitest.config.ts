import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { alias } from './vite.alias.ts';

const rooms = ['src', 'workers', 'contract', 'relay', 'scripts'];
const tests = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
);

/** They put something else in the place of a module or a global, or read by pdf.js, which minds what is loaded beside it. */
const isAlone = /\bvi\.(mock|doMock|stubGlobal)\(|\bopenInNode\b/;
const alone = tests.filter((file) => isAlone.test(readFileSync(file, 'utf8')));

export default defineConfig({
  resolve: { alias },
  test: {
    setupFiles: ['./vitest.setup.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Loading the same modules for each file took a third of the time.
    projects: [
      { extends: true, test: { name: 'together', include: tests, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
