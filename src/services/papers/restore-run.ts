import { packOf } from '@domain/countries/registry.ts';
import type { Invoice, NumberSeries } from '@domain/invoicing/invoice.ts';
import type { DocumentRecord, SealedRecord } from '@domain/records/document-record.ts';
import { seriesAfter, seriesOf } from '@domain/records/series-of.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { lockFault } from '../books.ts';
import { moveDays } from '../invoicing/move-days.ts';
import { moveRows } from '../invoicing/move-rows.ts';
import { keptClaims } from './kept-claims.ts';
import type { BackWithDays } from './unlisted-days.ts';
import { newSeries } from '../invoicing/new-series.ts';
import type { FoundLogos } from './found-logos.ts';
import type { Writer } from '@storage/journal/writer.ts';
import {
  restoredBody,
  restoredCompany,
  restoredCustomer,
  restoredInvoice,
  restoredSeller,
  restoredTemplate,
} from './restored-records.ts';

type Body = ReturnType<typeof restoredBody>;

/** Documents that come back inside one transaction, with whatever they need to stand on. */
export class RestoreRun {
  customers = 0;
  readonly cameBack: BackWithDays[] = [];
  /** Invoices that a credit note was put against. */
  readonly credited = new Map<string, DocumentRecord['invoice']>();
  /** Series that nothing stands in yet. */
  readonly #unused = new Map<string, NumberSeries>();

  constructor(
    private readonly writer: Writer,
    private readonly deviceId: string,
    private readonly nextId: () => string,
    private readonly logos: FoundLogos,
  ) {}

  /** Books without a company take the seller of the newest document, and a series for each kind. */
  async company(newest: DocumentRecord): Promise<void> {
    if (await this.writer.get('company', 'company')) return;
    this.writer.put('company', restoredCompany(newest, this.#logoOf));
    const pack = packOf(newest.seller.country);
    for (const kind of ['invoice', 'credit-note'] as const) {
      this.#unused.set(
        kind,
        this.writer.put('numberSeries', newSeries(this.nextId(), kind, this.deviceId, pack)),
      );
    }
  }

  async document(sealed: SealedRecord): Promise<Result<void>> {
    const { record } = sealed;
    const draft = await this.writer.get('invoices', record.invoice.id);
    if (draft?.number) return refuse('InvalidState', 'invoice-issued', { number: draft.number });
    const company = await this.writer.get('company', 'company');
    const locked = company && lockFault(company, [record.invoice.issueDate ?? '']);
    if (locked) return locked;
    await this.#customer(record);
    const no = draft?.no ?? (await this.writer.nextNo('invoice'));
    const invoice = this.writer.put('invoices', restoredInvoice(record, no));
    const { creditOf } = record.invoice;
    const credited = creditOf ? await this.writer.get('invoiceBodies', creditOf.id) : undefined;
    const body = restoredBody(sealed, this.#logoOf, credited);
    const claimed = draft ? await this.#overDraft(draft, body, record.voided !== null) : ok(body);
    if (!claimed.ok) return claimed;
    this.writer.put('invoiceBodies', claimed.value);
    const { lines, daySheets = [] } = claimed.value;
    this.cameBack.push({ invoice, lines, daySheets });
    this.writer.put('sellers', restoredSeller(record, this.#logoOf));
    const template = restoredTemplate(record, this.#logoOf);
    if (template) this.writer.put('templateSnapshots', template);
    await this.#series(record);
    await this.#credit(record);
    return ok(undefined);
  }

  /**
   * Books of a backup have the document as the draft it was: its rows stay billed, unless it is void. Its days are free
   * until all documents are back.
   */
  async #overDraft(draft: Invoice, body: Body, isVoid: boolean): Promise<Result<Body>> {
    const before = (await this.writer.get('invoiceBodies', draft.id))?.lines ?? [];
    const lines = keptClaims(body.lines, before);
    const after = isVoid ? [] : lines;
    const rows = await moveRows(this.writer, draft.id, before, after);
    if (!rows.ok) return rows;
    const days = await moveDays(this.writer, draft, before, [], isVoid ? 'void' : 'edited');
    return days.ok ? ok({ ...body, lines }) : days;
  }

  readonly #logoOf = (hash: string | null) => this.logos.of(hash);

  async #customer(record: DocumentRecord): Promise<void> {
    if (await this.writer.get('customers', record.invoice.customerId)) return;
    this.writer.put('customers', restoredCustomer(record, await this.writer.nextNo('customer')));
    this.customers += 1;
  }

  /** The numbers go on. A series of this device that was never used makes room for the one that was. */
  async #series(record: DocumentRecord): Promise<void> {
    const { seriesId: id, kind } = record.invoice;
    // The reference of a rental is its number: it stands in no series.
    if (id === null) return;
    const before = await this.writer.get('numberSeries', id);
    if (!before) await this.#makeRoom(id, kind, seriesOf(record).pattern);
    this.writer.put('numberSeries', seriesAfter(record, before, before?.deviceId ?? this.deviceId));
  }

  async #makeRoom(id: string, kind: string, pattern: string): Promise<void> {
    const stored = await this.writer.db.numberSeries.toArray();
    for (const series of [...stored, ...this.#unused.values()]) {
      const isInWay = series.kind === kind || series.pattern === pattern;
      if (series.id === id || series.lastIssueDate !== '' || !isInWay) continue;
      this.writer.remove('numberSeries', series.id);
      this.#unused.delete(series.kind);
    }
  }

  /** Both documents of a credit show each other, whichever came back first. */
  async #credit({ invoice }: DocumentRecord): Promise<void> {
    if (invoice.creditOf) return this.#link(invoice.creditOf.id, invoice);
    const stored = await this.writer.db.invoices.where('customerId').equals(invoice.customerId).toArray();
    for (const note of stored) if (note.creditOf?.id === invoice.id) await this.#link(invoice.id, note);
  }

  async #link(creditedId: string, note: DocumentRecord['invoice']): Promise<void> {
    const credited = await this.writer.get('invoices', creditedId);
    if (!credited || credited.creditNotes.some(({ id }) => id === note.id)) return;
    const link = {
      id: note.id,
      number: note.number ?? '',
      date: note.issueDate ?? '',
      amount: note.totals.withTax,
    };
    this.writer.put('invoices', { ...credited, creditNotes: [...credited.creditNotes, link] });
    this.credited.set(creditedId, note);
  }
}
