import type { ReportOrder } from '@documents/reports/order.ts';
import { isPlainDate } from '@domain/dates/calendar.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import { canBeBy } from '@domain/reports/basis.ts';
import { reportOf } from '@domain/reports/registry.ts';
import type { ReportQuery, SavedReport } from '@domain/reports/report.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { companyOf, noCompany, todayOf, type Books } from '../books.ts';
import { sellerOf } from '../invoicing/snapshots.ts';

/** What is wrong with what was asked; null = nothing. */
function queryFault({ kind, from, to, currency, customerId, basis }: ReportQuery): Result<never> | null {
  const definition = reportOf(kind);
  if (!definition) return refuse('NotFound', 'report-unknown', { kind }, 'kind');
  if (!isPlainDate(from)) return refuse('ValidationError', 'date-invalid', { value: from }, 'from');
  if (!isPlainDate(to)) return refuse('ValidationError', 'date-invalid', { value: to }, 'to');
  if (to < from) return refuse('ValidationError', 'period-backwards', { from, to }, 'to');
  if (currency !== undefined && !isCurrency(currency)) {
    return refuse('ValidationError', 'currency-unknown', { value: currency }, 'currency');
  }
  if (!canBeBy(definition, basis)) {
    return refuse('ValidationError', 'report-basis-unknown', { value: String(basis) }, 'basis');
  }
  return definition.ofCustomer && customerId === undefined
    ? refuse('ValidationError', 'report-needs-customer', {}, 'customerId')
    : null;
}

/** RP13: the comparison and the customer of the saved layout, where the question does not say otherwise. */
function asSaved({ customerId, ...asked }: ReportQuery, saved: SavedReport | undefined): ReportQuery {
  const compare = asked.compare ?? saved?.compare;
  const of = customerId ?? saved?.customerId ?? '';
  return { ...asked, ...(compare !== undefined && { compare }), ...(of !== '' && { customerId: of }) };
}

/** What a worker needs to make a report, or why it is not made. */
export async function reportOrder(
  books: Books,
  asked: ReportQuery,
  language: Language,
): Promise<Result<ReportOrder & { isOwnCustomer: boolean }>> {
  const [company, saved] = await Promise.all([
    companyOf(books),
    asked.savedId ? books.db.savedReports.get(asked.savedId) : undefined,
  ]);
  // A layout saved for another report is none of this one.
  const own = saved?.kind === asked.kind ? saved : undefined;
  const query = asSaved(asked, own);
  const fault = queryFault(query);
  if (fault) return fault;
  if (!company) return noCompany();
  if (query.savedId && !saved) return refuse('NotFound', 'saved-report-missing', {}, 'savedId');
  if (query.customerId !== undefined && !(await books.db.customers.get(query.customerId))) {
    return refuse('NotFound', 'customer-missing', {}, 'customerId');
  }
  return ok({
    query,
    isOwnCustomer: query.customerId !== own?.customerId,
    name: saved?.name ?? '',
    layout: query.layout ?? own?.layout,
    basis: query.basis ?? own?.basis ?? reportOf(query.kind)!.basis,
    language,
    homeCurrency: company.currency,
    today: todayOf(books, company),
    madeAt: books.deps.clock.now(),
    timeZone: company.timeZone,
    seller: sellerOf(company),
  });
}
