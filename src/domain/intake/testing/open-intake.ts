import type { Grid } from '../grid.ts';
import { kindOf } from '../kinds/registry.ts';
import type { ColumnMapping, ImportChoices, ImportFinding, IntakeContext } from '../plan.ts';
import { DEFAULT_CHOICES } from '../session/default-choices.ts';
import { findingOf, findingsInOrder, refOf } from '../session/finding-views.ts';
import { Intake } from '../session/intake.ts';
import { recogniseGrid } from '../session/recognise-grid.ts';
import { textGrid } from './array-grid.ts';

export const context = (facts: Partial<IntakeContext> = {}): IntakeContext => ({
  today: '2026-03-15',
  currency: 'EUR',
  taxRates: [
    { rate: '20', category: 'S' },
    { rate: '5.5', category: 'S' },
    { rate: '0', category: 'Z' },
  ],
  defaultTaxRate: '20',
  defaultTaxCategory: 'S',
  pricesIncludeTax: false,
  country: 'FR',
  customers: [],
  products: [],
  blocks: [],
  savedMappings: [],
  ...facts,
});

interface Wanted {
  kind?: string;
  context?: IntakeContext;
  mapping?: Partial<ColumnMapping>;
  headerRow?: number;
  isText?: boolean;
}

/** A grid, or lines with `;`, read and judged as a session would. */
export function openIntake(table: Grid | string[], wanted: Wanted = {}) {
  const grid = Array.isArray(table) ? textGrid(table) : table;
  const isText = wanted.isText ?? Array.isArray(table);
  const kind = kindOf(wanted.kind ?? 'transactions');
  if (!kind) throw new Error(`No kind ${wanted.kind}`);
  const books = wanted.context ?? context();
  const recognition = recogniseGrid(grid, isText, kind, books, wanted);
  const source = { grid, isText, headers: recognition.headers, warnings: [] };
  const intake = new Intake(source, kind, recognition.mapping, books);
  intake.readAll();
  return { intake, recognition, books };
}

export const findingsOf = (intake: Intake): ImportFinding[] =>
  Array.from(findingsInOrder(intake), (number) => findingOf(intake, refOf(intake, number)));

/** `code@C4`, those of the rules asked for, or all. */
export const codesOf = (intake: Intake, ...only: string[]): string[] =>
  findingsOf(intake)
    .filter(({ code }) => only.length === 0 || only.includes(code))
    .map(({ code, column, row }) => `${code}@${column}${row}`);

export const statusesOf = (intake: Intake, choices: Partial<ImportChoices> = {}): string[] =>
  Array.from({ length: intake.rowCount - intake.firstRow }, (_, at) =>
    intake.statusOf(intake.firstRow + at, { ...DEFAULT_CHOICES, ...choices }),
  );

/** Ids in the order in which they are asked for. */
export function countedIds(prefix = 'id'): () => string {
  let next = 0;
  return () => `${prefix}${next++}`;
}

export function planOf(intake: Intake, choices: Partial<ImportChoices> = {}) {
  return intake.plan({ ...DEFAULT_CHOICES, ...choices }, { batchId: 'batch', nextId: countedIds() });
}
