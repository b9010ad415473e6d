import { packOf } from '@domain/countries/registry.ts';
import { todayIn } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { DocumentKind, Invoice, IssuedSeries, NumberSeries } from '@domain/invoicing/invoice.ts';
import { actionsOf } from '@domain/invoicing/lifecycle.ts';
import { checkNotAhead, takeNumber } from '@domain/invoicing/numbering.ts';
import { referenceAsNumber, takesReference } from '@domain/invoicing/reference-number.ts';
import { dueDateOf } from '@domain/invoicing/terms.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { StoredBody } from '@storage/tables.ts';
import type { LongTask } from '../ports.ts';
import { numberTaken } from './number-at-issue.ts';
import { daysAtIssue } from './days-at-issue.ts';
import { rowsAtIssue } from './rows-at-issue.ts';
import { stagedSeries } from './series-for.ts';
import { buyerOf, storedSeller, WORDING } from './snapshots.ts';
import { TemplatesAtIssue } from './templates-at-issue.ts';

const SLICE = 50;

export interface IssueTerms {
  company: Company;
  today: PlainDate;
  issuedAt: string;
  /** For all of them; otherwise each draft's own, else today. */
  issueDate?: PlainDate;
  /** Told how far it is; its transaction ends when it is cancelled. */
  task?: LongTask;
}

/**
 * Numbers, dates and freezes drafts in the order given, inside the caller's transaction: one that cannot be
 * issued refuses all of them, so that a series never has a gap.
 */
export async function issueDrafts(
  writer: Writer,
  ids: readonly string[],
  terms: IssueTerms,
): Promise<Result<Invoice[]>> {
  const run = new IssueRun(writer, terms, await stagedSeries(writer));
  for (let start = 0; start < ids.length; start += SLICE) {
    terms.task?.onProgress?.({ phase: 'issue', done: start, total: ids.length });
    const slice = ids.slice(start, start + SLICE);
    const drafts = await writer.getMany('invoices', slice);
    const bodies = await writer.getMany('invoiceBodies', slice);
    const missing = slice.findIndex((_, at) => !drafts[at] || !bodies[at]);
    if (missing !== -1) return refuse('NotFound', 'invoice-missing');
    const buyers = await run.customersOf(drafts as Invoice[]);
    const faulty = await run.templates.fetchFor(buyers.values());
    if (faulty) return faulty;
    const held = (drafts as Invoice[]).flatMap((invoice, at) => {
      const customer = buyers.get(invoice.customerId);
      return customer && invoice.number === null ? { invoice, lines: bodies[at]!.lines, customer } : [];
    });
    const unbillable = await rowsAtIssue(writer, held);
    if (unbillable) return unbillable;
    for (const [at, draft] of (drafts as Invoice[]).entries()) {
      const stale = draft.rental && (await daysAtIssue(writer, draft, bodies[at]!.lines));
      if (stale) return stale;
      const outcome = run.issue(draft, bodies[at]!, buyers.get(draft.customerId));
      if (!outcome.ok) return outcome;
    }
    const taken = await numberTaken(writer.db, run.issued.slice(start));
    if (taken) return taken;
  }
  run.close();
  return ok(run.issued);
}

class IssueRun {
  readonly issued: Invoice[] = [];
  readonly templates: TemplatesAtIssue;
  readonly #used = new Set<DocumentKind>();
  readonly #seller;

  constructor(
    private readonly writer: Writer,
    private readonly terms: IssueTerms,
    private readonly series: Map<DocumentKind, NumberSeries>,
  ) {
    this.#seller = storedSeller(terms.company);
    this.templates = new TemplatesAtIssue(writer, terms.company);
  }

  /** Merged customers are billed as the one they were merged into. */
  async customersOf(drafts: Invoice[]): Promise<Map<string, Customer>> {
    const ids = [...new Set(drafts.map((draft) => draft.customerId))];
    const found = new Map<string, Customer>();
    for (const [at, customer] of (await this.writer.getMany('customers', ids)).entries()) {
      let into = customer;
      for (let steps = 0; into?.mergedInto && steps < 100; steps += 1)
        into = await this.writer.get('customers', into.mergedInto);
      if (into) found.set(ids[at]!, into);
    }
    return found;
  }

  issue(draft: Invoice, body: StoredBody, customer: Customer | undefined): Result<void> {
    if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
    const { company, today, issuedAt } = this.terms;
    const permission = actionsOf(draft, packOf(company.country)).issue;
    if (!permission.allowed) {
      return refuse('InvalidState', permission.reason!, { title: draft.title, number: draft.number ?? '' });
    }
    const issueDate = this.terms.issueDate ?? draft.issueDate ?? today;
    const dated = checkNotAhead(issueDate, today);
    if (!dated.ok) return dated;
    const taken = this.#number(draft, issueDate);
    if (!taken.ok) return taken;
    const { series, ...numbered } = taken.value;
    const issued = {
      ...draft,
      ...numbered,
      issueDate,
      issuedAt,
      customerId: customer.id,
      customerName: customer.name,
      dueDate: dueDateAtIssue(draft, issueDate, customer, company),
    };
    const buyer = buyerOf(customer, company.country);
    this.issued.push(this.writer.put('invoices', issued));
    this.writer.put('invoiceBodies', {
      ...body,
      frozen: {
        sellerId: this.#seller.id,
        buyer,
        wording: WORDING,
        templateId: this.templates.freezeFor(customer),
        ...(series && { series: issuedIn(series) }),
      },
    });
    return ok(undefined);
  }

  #number(draft: Invoice, issueDate: PlainDate): Result<Numbered> {
    const { lockedUntil, country } = this.terms.company;
    if (takesReference(draft, packOf(country))) {
      const number = referenceAsNumber(draft, issueDate, lockedUntil);
      return number.ok ? ok({ number: number.value, seriesId: null }) : number;
    }
    const series = this.series.get(draft.kind);
    if (!series) return refuse('InvalidState', 'series-missing');
    const taken = takeNumber(series, issueDate, lockedUntil);
    if (!taken.ok) return taken;
    this.series.set(draft.kind, taken.value.series);
    this.#used.add(draft.kind);
    return ok({ ...taken.value, seriesId: series.id });
  }

  close(): void {
    for (const kind of this.#used) this.writer.put('numberSeries', this.series.get(kind)!);
    if (this.issued.length > 0) this.writer.put('sellers', this.#seller);
  }
}

interface Numbered {
  number: string;
  seriesId: string | null;
  /** Absent where the reference is the number. */
  series?: NumberSeries;
}

const issuedIn = ({ pattern, yearlyReset, next }: NumberSeries): IssuedSeries => ({
  pattern,
  yearlyReset,
  sequence: next - 1,
});

/** Terms count from the issue; a due date that someone chose stays. */
function dueDateAtIssue(
  draft: Invoice,
  issueDate: PlainDate,
  customer: Customer,
  company: Company,
): PlainDate {
  const written = todayIn(Date.parse(draft.createdAt), company.timeZone);
  const proposed = dueDateOf(written, customer, company);
  return draft.dueDate === proposed ? dueDateOf(issueDate, customer, company) : draft.dueDate;
}
