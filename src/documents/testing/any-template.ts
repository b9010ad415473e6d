import * as fc from 'fast-check';
import { builtInTemplate, newColumn, newFact } from '@domain/templates/built-in.ts';
import { readTemplate } from '@domain/templates/read-template.ts';
import {
  aligns,
  blockKinds,
  columnKinds,
  factKinds,
  looksOf,
  partsOf,
  places,
  type BlockKind,
  type DocumentTemplate,
  type TemplateBlock,
} from '@domain/templates/template.ts';
import { families } from '../layout/families.ts';
import { themes } from '../themes/registry.ts';

const words = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 .,'’\-–/€]{0,120}$/);
const text = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{60,200}$/) },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 60 }).map((all) => all.join('\n')) },
);
const texts = fc.oneof(
  fc.constant({}),
  text.map((fr) => ({ fr, en: fr })),
);

const anyBlock = (kind: BlockKind, id: string): fc.Arbitrary<TemplateBlock> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constant(kind),
    on: fc.boolean(),
    place: fc.constantFrom(...places),
    align: fc.constantFrom(...aligns),
    look: fc.constantFrom('', ...(looksOf[kind] ?? [])),
    when: fc.constant(''),
    heading: texts,
    text: texts,
    parts: fc.subarray([...(partsOf[kind] ?? [])]),
  });

const everyBlock = blockKinds.flatMap((kind) => (kind === 'text' ? ['text', 'text-2', 'text-3'] : [kind]));
const kindOf = (id: string) => blockKinds.find((kind) => id === kind || id.startsWith(`${kind}-2`)) ?? 'text';
const anyBlocks = fc
  .shuffledSubarray(everyBlock, { minLength: 6 })
  .chain((ids) => fc.tuple(...ids.map((id) => anyBlock(id.startsWith('text') ? 'text' : kindOf(id), id))));

const anyColumns = fc
  .shuffledSubarray([...columnKinds], { minLength: 2, maxLength: 9 })
  .chain((kinds) =>
    fc.tuple(
      ...kinds.map((kind) =>
        fc
          .record({ width: fc.constantFrom(0, 0, 8, 15, 40, 110), title: texts, on: fc.boolean() })
          .map((own) => ({ ...newColumn(kind), ...own, text: kind === 'own' ? 'Texte de colonne' : '' })),
      ),
    ),
  );

const anyFacts = fc
  .shuffledSubarray([...factKinds])
  .chain((kinds) =>
    fc.tuple(...kinds.map((kind) => texts.map((label) => ({ ...newFact(kind), label, text: label })))),
  );

/** Templates as no one would make them: every order, place, look and width, texts of any length. */
export const anyTemplate: fc.Arbitrary<DocumentTemplate> = fc
  .record({
    theme: fc.constantFrom(...themes.map(({ id }) => id)),
    font: fc.constantFrom('', ...families),
    textScale: fc.constantFrom(0.8, 1, 1.25),
    logoHeight: fc.constantFrom(0, 8, 40),
    blocks: anyBlocks,
    columns: anyColumns,
    facts: anyFacts,
  })
  .map((parts) => {
    const read = readTemplate({ ...builtInTemplate, name: 'any', ...parts });
    if (!read.ok) throw new Error(read.error.reason);
    return read.value;
  });
