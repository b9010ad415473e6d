import { dirname, join } from 'node:path/posix';
import { textOf } from './sources.ts';

const roomOf = (path: string): string => path.split('/').slice(0, 3).join('/');

/** Which rooms of a floor import which, types included; files that lie on the floor itself are nobody's room. */
export function roomsOf(
  paths: readonly string[],
  read: (path: string) => string = textOf,
): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const path of paths) {
    const room = roomOf(path);
    for (const [, spec = ''] of read(path).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const target = roomOf(join(dirname(path), spec));
      if (target !== room && !/\.tsx?$/.test(target) && !/\.tsx?$/.test(room)) {
        rooms.set(room, (rooms.get(room) ?? new Set()).add(target));
      }
    }
  }
  return rooms;
}

/** The rooms from which a way of imports leads back to themselves. */
export function rings(rooms: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reaches = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of rooms.get(from) ?? []) if (!seen.has(next)) reaches(next, seen.add(next));
    return seen;
  };
  return [...rooms.keys()].filter((room) => reaches(room).has(room)).sort();
}
