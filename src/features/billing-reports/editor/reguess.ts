import { guessSetup, sourceName } from '@domain/pipeline/guess-setup.ts';
import { patternFrom } from '@domain/pipeline/name-pattern.ts';
import { sourceFor } from '@domain/pipeline/source-for.ts';
import type { PipelineSource } from '@domain/pipeline/setup.ts';
import { droppedFiles, ofBooks, type Draft, type Sample, type SeenSource } from './draft.ts';

/**
 * Sample files for a set-up that is there: each takes the place of the file of its source, or is a new source, and the
 * set-up is guessed anew from all of them. Which source holds the orders and by what they are known stays, where the
 * sample still has it.
 */
export function reguessed(draft: Draft, added: readonly Sample[], titleOf: (from: string) => string): Draft {
  let { files } = draft;
  for (const one of added) {
    const source = sourceOf(draft, one);
    files = [...files.filter((file) => file.source !== source), { ...one, source }];
  }
  const { fields, discountIs, columns, groupBy, sources } = guessSetup(droppedFiles(files), ordersOf(draft));
  const layout = {
    ...draft.setup.layout,
    columns: columns.map((column) => ({
      ...column,
      title: titledBefore(draft, column.from) ?? titleOf(column.from),
    })),
    groupBy,
  };
  const kept = [...sources.map((source) => withWhatIsKnown(draft, source, files)), ...ofBooks(draft)];
  return { setup: { ...draft.setup, sources: kept, fields, discountIs, layout }, files };
}

/** What a sample was dropped on, and what was dropped. */
export interface Before {
  draft: Draft;
  added: readonly Sample[];
}

/** The way back of a sample: what was guessed from it goes, what was written beside it since stays. */
export function withoutSample({ setup, files }: Draft, { draft, added }: Before): Draft {
  const { sources, fields, discountIs, layout } = draft.setup;
  const isKept = ({ source, file }: SeenSource) =>
    !added.some((one) => one.file === file) && !draft.files.some((before) => before.source === source);
  return {
    setup: {
      ...setup,
      sources,
      fields,
      discountIs,
      layout: { ...setup.layout, columns: layout.columns, groupBy: layout.groupBy },
    },
    files: [...draft.files, ...files.filter(isKept)],
  };
}

const ordersOf = ({ setup }: Draft): string | undefined =>
  setup.sources.find(({ role }) => role === 'orders')?.name;

/** The source that its key columns make it, the one of its name, or a new one. */
function sourceOf({ setup, files }: Draft, { file, look }: Sample): string {
  const name = sourceName(file.name, []);
  if (setup.sources.some((source) => source.name === name && !source.books)) return name;
  const likeliest = sourceFor({ ...setup, id: '', rev: 0 }, look.columns, file.name);
  const known = setup.sources.find((source) => source.name === likeliest);
  if (known && known.key.length > 0 && known.key.every((column) => look.columns.includes(column)))
    return known.name;
  const taken = [...files.map(({ source }) => source), ...setup.sources.map((source) => source.name)];
  return sourceName(file.name, taken);
}

function withWhatIsKnown({ setup }: Draft, source: PipelineSource, files: Draft['files']): PipelineSource {
  const before = setup.sources.find(({ name }) => name === source.name);
  const file = files.find((one) => one.source === source.name);
  const pattern = before?.pattern || patternFrom(file?.file?.name ?? '');
  const isKeyThere = before?.key.every((column) => file?.look.columns.includes(column)) ?? false;
  const hasKey = source.role === 'orders' && before?.role === 'orders' && isKeyThere;
  return { ...source, pattern, ...(hasKey && { key: before.key }) };
}

/** What a customer calls a column stays what it is called. */
const titledBefore = ({ setup }: Draft, from: string): string | undefined =>
  setup.layout.columns.find((column) => column.from === from)?.title;

export interface Change {
  /** A field of the set-up, or one of the parts that are lists. */
  what: keyof Draft['setup']['fields'] | 'sources' | 'columns' | 'groupBy';
  from: string[];
  to: string[];
}

/** What a guess made otherwise, in the order of the editor. */
export function changesBetween({ setup: before }: Draft, { setup: after }: Draft): Change[] {
  const fields = Object.keys(after.fields) as (keyof typeof after.fields)[];
  const all: Change[] = [
    {
      what: 'sources',
      from: before.sources.map(({ name }) => name),
      to: after.sources.map(({ name }) => name),
    },
    ...fields.map((what) => ({ what, from: [before.fields[what]], to: [after.fields[what]] })),
    {
      what: 'columns',
      from: before.layout.columns.map(({ title }) => title),
      to: after.layout.columns.map(({ title }) => title),
    },
    { what: 'groupBy', from: before.layout.groupBy, to: after.layout.groupBy },
  ];
  return all.filter(({ from, to }) => from.join('\n') !== to.join('\n'));
}
