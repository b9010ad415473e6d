import { fileURLToPath } from 'node:url';

/** What the bundler knows of the modules it puts together. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const HOME = fileURLToPath(new URL('./src/features/home/home.tsx', import.meta.url));
const HEAVY = /node_modules[\\/](@mantine|@floating-ui|dayjs)[\\/]/;
const KIT = /src[\\/]ui[\\/](?!gallery|documents|charts)/;

/** Whether a module, or one that it imports, belongs to the calendar and the long lists to choose from. */
function reachesHeavy(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (HEAVY.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importedIds ?? []).some((next) => reachesHeavy(next, modules, seen));
}

/** Modules that the home screen imports, however deep: they arrive with the page in any case. */
function ofHome(modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>([HOME]);
  for (const id of reached)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

let home: ReadonlySet<string> | undefined;

/**
 * Few files in place of hundreds of crumbs: each costs a request, and a screen asked for a hundred. What the page needs
 * at once is one; what many screens share lies together by floor. The rest is split where it is asked for.
 */
export const chunkGroups = [
  { name: 'first', tags: ['$initial' as const], priority: 9 },
  {
    debugName: 'home',
    name: (id: string, modules: Modules) => ((home ??= ofHome(modules)).has(id) ? 'first' : null),
    minShareCount: 2,
    priority: 8,
  },
  { name: 'domain', test: /src[\\/]domain[\\/]/, minShareCount: 3, priority: 4 },
  {
    debugName: 'kit',
    name: (id: string, modules: Modules) => (reachesHeavy(id, modules) ? null : 'kit'),
    test: KIT,
    minShareCount: 3,
    priority: 3,
  },
  { name: 'fields', test: (id: string) => HEAVY.test(id) || KIT.test(id), minShareCount: 3, priority: 2 },
  { name: 'services', test: /src[\\/]services[\\/]/, minShareCount: 3, priority: 1 },
];
