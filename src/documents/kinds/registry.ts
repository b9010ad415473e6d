import type { DocumentKindLayout } from './define.ts';

const modules = import.meta.glob<DocumentKindLayout>(
  ['./*.ts', '!./define.ts', '!./registry.ts', '!./*.test.ts'],
  {
    eager: true,
    import: 'default',
  },
);

export const documentKinds: readonly DocumentKindLayout[] = Object.values(modules);

export function documentKind(id: string): DocumentKindLayout {
  const kind = documentKinds.find((one) => one.id === id);
  if (kind === undefined) throw new Error(`No layout for documents of kind ${id}`);
  return kind;
}
