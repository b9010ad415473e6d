import type { PassEntry } from './kind-pass.ts';

const files = import.meta.glob<PassEntry>(['./*.ts', '!./kind-pass.ts', '!./registry.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

const passes = new Map(Object.values(files).map((entry) => [entry.id, entry]));

export function passOf(id: PassEntry['id']): PassEntry {
  const entry = passes.get(id);
  if (!entry) throw new Error(`The kind ${id} has no pass.`);
  return entry;
}
