import { guessSetup, sourceName } from '@domain/pipeline/guess-setup.ts';
import { patternFrom } from '@domain/pipeline/name-pattern.ts';
import type { SourceLook } from '@domain/pipeline/job.ts';
import {
  emptySetup,
  type BooksSource,
  type LayoutColumn,
  type PipelineSetup,
  type PipelineSource,
} from '@domain/pipeline/setup.ts';

/** A file that was dropped, as it looks. */
export interface Sample {
  file: File;
  look: SourceLook;
}

/** What a source looks like; without a file it is of the books. */
export interface SeenSource {
  source: string;
  file: File | null;
  look: SourceLook;
}

/** A setup while it is being made, with the files that it is tried on. */
export interface Draft {
  setup: Omit<PipelineSetup, 'id' | 'rev'>;
  files: SeenSource[];
}

/** The files that were dropped or read; what is of the books is guessed by nobody. */
export const droppedFiles = (files: readonly SeenSource[]): (Sample & { source: string })[] =>
  files.flatMap(({ source, file, look }) => (file ? { source, file, look } : []));

export const ofBooks = ({ setup }: Draft): PipelineSource[] =>
  setup.sources.filter(({ books }) => books !== undefined);

export const emptyDraft = (currency: string, language: PipelineSetup['language']): Draft => ({
  setup: emptySetup(currency, language),
  files: [],
});

/** Files that came in. While nothing was chosen by hand the whole setup follows from them. */
export function withFiles(draft: Draft, added: readonly Sample[], titleOf: (from: string) => string): Draft {
  const files = [...draft.files];
  for (const { file, look } of added) {
    const taken = [...files.map(({ source }) => source), ...draft.setup.sources.map(({ name }) => name)];
    files.push({ source: sourceName(file.name, taken), file, look });
  }
  const guess = guessSetup(droppedFiles(files));
  const columns = guess.columns.map((column) => ({ ...column, title: titleOf(column.from) }));
  const { fields, discountIs, groupBy } = guess;
  const guessed = guess.sources.map((source) => ({
    ...source,
    pattern: patternFrom(files.find((file) => file.source === source.name)?.file?.name ?? ''),
  }));
  const sources = [...guessed, ...ofBooks(draft)];
  const layout = { ...draft.setup.layout, columns, groupBy };
  return { setup: { ...draft.setup, sources, fields, discountIs, layout }, files };
}

/** The customers or products of these books as one more source, found by the customer that a line names. */
export function withBooks(draft: Draft, books: BooksSource, name: string, look: SourceLook): Draft {
  const { sources, fields } = draft.setup;
  // Chosen twice before the first one stood there.
  if (sources.some((one) => one.books === books)) return draft;
  const source = sourceName(
    name,
    sources.map((one) => one.name),
  );
  const joinOn = [books === 'customers' ? fields.customer : ''];
  const added: PipelineSource = { name: source, role: 'joined', key: ['key'], joinOn, books };
  return {
    setup: { ...draft.setup, sources: [...sources, added] },
    files: [...draft.files, { source, file: null, look }],
  };
}

/** All columns of all sources, as `source.column`. */
export const columnRefs = ({ files }: Draft): string[] =>
  files.flatMap(({ source, look }) => look.columns.map((column) => `${source}.${column}`));

export const columnsOf = ({ files }: Draft, source: string): string[] =>
  files.find((file) => file.source === source)?.look.columns ?? [];

export function withSource(draft: Draft, at: number, part: Partial<PipelineSource>): Draft {
  const sources = draft.setup.sources.map((source, place) => {
    if (place === at) return { ...source, ...part };
    // One source holds the orders: the one that did becomes a joined one.
    return part.role === 'orders' && source.role === 'orders'
      ? { ...source, role: 'joined' as const, joinOn: source.key.map(() => '') }
      : source;
  });
  return { ...draft, setup: { ...draft.setup, sources } };
}

/** A source called otherwise, wherever it is spoken of. */
export function renamed(draft: Draft, at: number, name: string): Draft {
  const old = draft.setup.sources[at]?.name ?? '';
  const moved = (ref: string) => (ref.startsWith(`${old}.`) ? `${name}${ref.slice(old.length)}` : ref);
  const { setup } = draft;
  return {
    files: draft.files.map((file) => (file.source === old ? { ...file, source: name } : file)),
    setup: {
      ...setup,
      sources: setup.sources.map((source, place) => ({
        ...source,
        name: place === at ? name : source.name,
        joinOn: source.joinOn.map(moved),
      })),
      fields: Object.fromEntries(
        Object.entries(setup.fields).map(([field, ref]) => [field, moved(ref)]),
      ) as unknown as PipelineSetup['fields'],
      layout: {
        ...setup.layout,
        columns: setup.layout.columns.map((column) => ({ ...column, from: moved(column.from) })),
        groupBy: setup.layout.groupBy.map(moved),
      },
    },
  };
}

export function withoutSource(draft: Draft, at: number): Draft {
  const name = draft.setup.sources[at]?.name;
  return {
    files: draft.files.filter(({ source }) => source !== name),
    setup: { ...draft.setup, sources: draft.setup.sources.filter((_, place) => place !== at) },
  };
}

/** How a column is written, from where it comes. */
export function typeOf(draft: Draft, from: string): Pick<LayoutColumn, 'type' | 'isSummed'> {
  if (from === '@amount') return { type: 'money', isSummed: true };
  if (from === '@quantity') return { type: 'number', isSummed: true };
  if (from === '@unitPrice') return { type: 'number', isSummed: false };
  if (from === '@date') return { type: 'date', isSummed: false };
  const file = draft.files.find(({ source }) => from.startsWith(`${source}.`));
  const kind = file?.look.kinds[file.look.columns.indexOf(from.slice(file.source.length + 1))];
  return { type: kind ?? 'text', isSummed: false };
}
