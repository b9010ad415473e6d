import { dirname, join } from 'node:path/posix';
import { textOf } from './sources.ts';

type Read = (path: string) => string;

/** A path from the root of the project; empty = a package, or no code. */
function placeOf(from: string, spec: string): string {
  const path = spec.startsWith('.') ? join(dirname(from), spec) : spec.replace(/^@(?=\w+\/)/, 'src/');
  return path.startsWith('src/') && /\.tsx?$/.test(path) ? path : '';
}

const imported = /^(?:import|export)\s(?!type\b)(?:[^'"`;]*\sfrom\s+)?'([^']+)'/gm;
const fetched = /\bimport\(\s*'([^']+)'\s*\)/g;
const spoken = /\buseText(?:<[^>]*>)?\(\s*'([\w-]+)'/g;

/**
 * The message rooms that are spoken by a file and by all that it imports, its lazy parts included; behind each room the
 * first file that speaks it. Nothing is looked at behind `apart`.
 */
export function spokenRooms(
  entry: string,
  apart: readonly string[] = [],
  read: Read = textOf,
): Map<string, string> {
  const seen = new Set([entry]);
  const rooms = new Map<string, string>();
  for (const path of seen) {
    const text = read(path);
    for (const [, room = ''] of text.matchAll(spoken)) if (!rooms.has(room)) rooms.set(room, path);
    for (const [, spec = ''] of [...text.matchAll(imported), ...text.matchAll(fetched)]) {
      const target = placeOf(path, spec);
      if (target !== '' && !apart.includes(target)) seen.add(target);
    }
  }
  return rooms;
}
