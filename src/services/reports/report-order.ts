import type { ReportOrder } from '@documents/reports/order.ts';
import { isPlainDate } from '@domain/dates/calendar.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import { canBeBy } from '@domain/reports/basis.ts';
import { reportOf } from '@domain/reports/registry.ts';
import type { ReportQuery } from '@domain/reports/report.ts';
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

/** What a worker needs to make a report, or why it is not made. */
export async function reportOrder(
  books: Books,
  query: ReportQuery,
  language: Language,
): Promise<Result<ReportOrder>> {
  const fault = queryFault(query);
  if (fault) return fault;
  const [company, saved, customer] = await Promise.all([
    companyOf(books),
    query.savedId ? books.db.savedReports.get(query.savedId) : undefined,
    query.customerId === undefined ? undefined : books.db.customers.get(query.customerId),
  ]);
  if (!company) return noCompany();
  if (query.savedId && !saved) return refuse('NotFound', 'saved-report-missing', {}, 'savedId');
  if (query.customerId !== undefined && !customer) {
    return refuse('NotFound', 'customer-missing', {}, 'customerId');
  }
  // A layout saved for another report is none of this one.
  const own = saved?.kind === query.kind ? saved : undefined;
  return ok({
    query,
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
