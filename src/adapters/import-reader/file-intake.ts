import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import { withoutOwnColumns } from '@domain/intake/detect/own-columns.ts';
import type { ImportKind } from '@domain/intake/kinds/kind.ts';
import { kindOf } from '@domain/intake/kinds/registry.ts';
import type {
  ImportChoices,
  ImportPlan,
  ImportPreview,
  IntakeContext,
  Mend,
  KnownCustomer,
} from '@domain/intake/plan.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import { Intake } from '@domain/intake/session/intake.ts';
import { rememberedCustomers } from '@domain/intake/session/remembered-customers.ts';
import { rejectedRows, type RejectedRow } from '@domain/intake/session/rejected-rows.ts';
import { recogniseGrid, type Recognition } from '@domain/intake/session/recognise-grid.ts';
import { IntakeViews, type FindingQuery, type RowQuery } from '@domain/intake/session/row-views.ts';
import { mendsFor, replacements } from '@domain/intake/session/bulk-mends.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import { previewOf } from './preview.ts';

export type Report = (phase: 'read' | 'check', done: number, total: number) => void;

interface Opened {
  workbook: Workbook;
  recognition: Recognition;
  intake: Intake;
  views: IntakeViews;
  /** What was said of the customers in files with these headers before (rule I38). */
  remembered: ReadonlyMap<string, KnownCustomer>;
}

/**
 * One file from its bytes to a plan: what an import worker holds. Runs as well without a worker, which is how it
 * is tested.
 */
export class FileIntake {
  private fileSha256 = '';
  private choices = DEFAULT_CHOICES;
  /** Known customers by the file's: said by a person, good for any sheet and mapping of it; null = not the remembered one. */
  private readonly chosen = new Map<string, KnownCustomer | null>();
  private opened: Opened | null = null;
  private last: OpenImportOptions | null = null;

  constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly fileName: string,
    private context: IntakeContext,
    private readonly nextId: () => string,
  ) {}

  /** Reads the file (again) and judges every row. A refusal leaves what was open before. */
  async open(
    options: OpenImportOptions,
    report: Report = () => undefined,
    context = this.context,
  ): Promise<Result<ImportPreview>> {
    const kind = kindOf(options.kind);
    if (!kind) return refuse('Unsupported', 'import-kind-unknown', { kind: options.kind });
    const read = await this.workbookFor(options, report);
    if (!read.ok) return read;
    const workbook = read.value;
    if (workbook.grid.rowCount === 0) return refuse('Unreadable', 'sheet-empty', { sheet: workbook.sheet });
    const recognition = recogniseGrid(workbook.grid, workbook.format === 'csv', kind, context, options);
    this.judge(workbook, recognition, kind, context, report);
    this.last = options;
    this.fileSha256 ||= await sha256(this.bytes);
    return ok(this.preview());
  }

  /** Judges every row again by what the books hold now; columns, mends and choices stay as they were confirmed. */
  refresh(context: IntakeContext, report: Report = () => undefined): ImportPreview {
    const { workbook, recognition, intake } = this.state();
    this.judge(workbook, recognition, intake.kind, context, report);
    return this.preview();
  }

  private judge(
    workbook: Workbook,
    recognition: Recognition,
    kind: ImportKind,
    context: IntakeContext,
    report: Report,
  ): void {
    const isText = workbook.format === 'csv';
    const source = { grid: workbook.grid, isText, headers: recognition.headers, warnings: workbook.warnings };
    const intake = new Intake(source, kind, recognition.mapping, context);
    if (this.opened?.workbook === workbook) intake.takeMends(this.opened.intake);
    if (context !== this.context)
      for (const [ref, known] of this.chosen) this.renewChosen(ref, known, context);
    const remembered = rememberedCustomers(context, recognition.signature);
    const customers = [...new Map<string, KnownCustomer | null>([...remembered, ...this.chosen])];
    intake.readAll(
      (done, total) => report('check', done, total),
      new Map(customers.flatMap(([ref, known]) => (known ? [[ref, known]] : []))),
    );
    const views = new IntakeViews(intake, () => this.choices);
    this.opened = { workbook, recognition, intake, views, remembered };
    this.context = context;
  }

  preview(changedRows = 0): ImportPreview {
    const { workbook, recognition, intake, views, remembered } = this.state();
    const { choices, fileSha256 } = this;
    const preview = previewOf(workbook, recognition, intake, views, choices, fileSha256, remembered);
    return { ...preview, changedRows };
  }

  mend(changes: readonly Mend[]): ImportPreview {
    const { intake } = this.state();
    return this.changed(intake.mends.apply(mendsFor(intake, changes)));
  }

  replaceAll(field: string, from: string | undefined, to: string): ImportPreview {
    const { intake } = this.state();
    return this.changed(intake.mends.apply(replacements(intake, field, from, to)));
  }

  undoMend(): ImportPreview {
    return this.changed(this.state().intake.mends.undo());
  }

  chooseCustomer(ref: string, known: KnownCustomer | null): ImportPreview {
    const { intake, views } = this.state();
    const rows = intake.chooseCustomer(ref, known);
    if (rows.size > 0) this.chosen.set(ref, known);
    views.refresh();
    return this.preview(rows.size);
  }

  choose(choices: ImportChoices): ImportPreview {
    this.choices = choices;
    return this.preview();
  }

  rows(query: RowQuery) {
    return this.state().views.rows(query);
  }

  findings(query: FindingQuery) {
    return this.state().views.findings(query);
  }

  plan(choices: ImportChoices): Result<ImportPlan> {
    const { intake, recognition } = this.state();
    const { totals } = intake.control(choices);
    if (choices.invalid === 'refuse' && totals.rejected.rows > 0) {
      return refuse('ValidationError', 'import-rows-rejected', { rows: totals.rejected.rows });
    }
    const batchId = this.nextId();
    const parts = intake.plan(choices, { batchId, nextId: this.nextId });
    const { headers, mapping } = recognition;
    return ok({
      kind: mapping.kind,
      batchId,
      control: totals,
      ...parts,
      headers,
      mapping,
      chosenCustomers: this.chosenCustomers(),
      fileSha256: this.fileSha256,
    });
  }

  rejected(choices: ImportChoices): { headers: string[]; rows: RejectedRow[]; sheet: string } {
    const { intake, recognition, workbook } = this.state();
    return { headers: recognition.headers, rows: rejectedRows(intake, choices), sheet: workbook.sheet };
  }

  /** Read again only when the bytes would be read otherwise; another header row or mapping needs the same grid. */
  private async workbookFor(options: OpenImportOptions, report: Report): Promise<Result<Workbook>> {
    const { last, opened } = this;
    const dialect = opened?.workbook.dialect;
    // A choice that names what was found out before reads nothing otherwise.
    const isSame =
      [last?.encoding, dialect?.encoding].includes(options.encoding) &&
      [last?.delimiter, dialect?.delimiter].includes(options.delimiter) &&
      (options.sheet === undefined || options.sheet === opened?.workbook.sheet);
    if (opened && isSame) return ok(opened.workbook);
    const { sheet, encoding, delimiter } = options;
    const onProgress = (done: number, total: number): void => report('read', done, total);
    const read = await readWorkbook(this.bytes, this.fileName, { sheet, encoding, delimiter, onProgress });
    return read.ok ? ok({ ...read.value, grid: withoutOwnColumns(read.value.grid) }) : read;
  }

  /** Who was chosen may be another by now, stand for somebody else, or be gone. */
  private renewChosen(ref: string, known: KnownCustomer | null, { customers }: IntakeContext): void {
    const now = known && customers.find(({ id }) => id === known.id);
    const standing = now?.mergedInto ? customers.find(({ id }) => id === now.mergedInto) : now;
    if (standing) this.chosen.set(ref, standing);
    else if (known) this.chosen.delete(ref);
  }

  /** Of those that the file names still. */
  private chosenCustomers(): ImportPlan['chosenCustomers'] {
    const { chosenCustomers } = this.state().intake.customerFacts();
    const takenBack = [...this.chosen].filter(([, known]) => known === null);
    return [
      ...chosenCustomers.map(({ ref, customerId }) => ({ ref, customerId })),
      ...takenBack.map(([ref]) => ({ ref, customerId: null })),
    ];
  }

  private changed(rows: ReadonlySet<number>): ImportPreview {
    const { intake, views } = this.state();
    intake.readAgain(rows);
    views.refresh();
    return this.preview(rows.size);
  }

  private state(): Opened {
    if (!this.opened) throw new Error('No file is open in this session.');
    return this.opened;
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
