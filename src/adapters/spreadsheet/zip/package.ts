import type { ReadBudget } from '../read-budget.ts';
import type { ZipEntry } from './directory.ts';
import { inflateEntry, inflateWhole } from './inflate.ts';
import { tagsOf } from '../xml/tags.ts';
import { byteOrderMark } from '../text/decode-text.ts';

/** The parts of a zip-based document, found by name whatever the case. */
export class Package {
  private readonly parts = new Map<string, ZipEntry>();

  constructor(
    readonly bytes: Uint8Array,
    entries: Map<string, ZipEntry>,
    readonly budget: ReadBudget,
  ) {
    for (const entry of entries.values()) this.parts.set(entry.name.toLowerCase(), entry);
  }

  all(): ZipEntry[] {
    return [...this.parts.values()];
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  find(path: string): ZipEntry | undefined {
    return this.parts.get(path.toLowerCase());
  }

  /** A part piece by piece, in UTF-8 whatever it is written in. */
  async pieces(path: string, take: (piece: Uint8Array, packedDone: number) => void): Promise<void> {
    const entry = this.find(path);
    if (entry === undefined) return;
    const encoder = new TextEncoder();
    let decoder: TextDecoder | null = null;
    let first = true;
    await inflateEntry(this.bytes, entry, this.budget, (chunk, packedDone) => {
      const mark = first ? byteOrderMark(chunk) : null;
      if (mark?.startsWith('utf-16')) decoder = new TextDecoder(mark);
      first = false;
      take(decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true })), packedDone);
    });
  }

  /** A small part as text; null when it is not there. */
  async text(path: string): Promise<string | null> {
    const entry = this.find(path);
    if (entry === undefined) return null;
    const content = await inflateWhole(this.bytes, entry, this.budget);
    return new TextDecoder(byteOrderMark(content) ?? 'utf-8').decode(content);
  }

  /** What a part points to, by relationship id (ECMA-376 part 2 §9.3). */
  async relationships(path: string): Promise<Relationship[]> {
    const slash = path.lastIndexOf('/') + 1;
    const xml = await this.text(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    const found: Relationship[] = [];
    for (const { name, attributes, closing } of tagsOf(xml ?? '')) {
      if (name !== 'Relationship' || closing || attributes['TargetMode'] === 'External') continue;
      const { Id = '', Type = '', Target = '' } = attributes;
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(path, Target) });
    }
    return found;
  }
}

export interface Relationship {
  id: string;
  /** Last segment of the type: the same in transitional and strict documents. */
  kind: string;
  path: string;
}

function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
