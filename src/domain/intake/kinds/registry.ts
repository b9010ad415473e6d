import type { ImportKind } from './kind.ts';

const files = import.meta.glob<ImportKind>(['./*.ts', '!./kind.ts', '!./registry.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

const kinds = new Map(Object.values(files).map((kind) => [kind.id as string, kind]));

export const allKinds = (): ImportKind[] => [...kinds.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

export const kindOf = (id: string): ImportKind | undefined => kinds.get(id);
