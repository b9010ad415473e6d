import type { StatementJob } from '@documents/job.ts';
import { isPlainDate } from '@domain/dates/calendar.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import { isCurrency } from '@domain/money/minor.ts';
import { statementOf, type Statement } from '@domain/receivables/statement.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { companyOf, noCompany, nowOf, todayOf, type Books } from '../books.ts';
import type { ExportFormat } from '../contracts/invoices.ts';
import type { NamedFile, StatementQuery } from '../contracts/receivables.ts';
import { asOfToday } from '../documents/correspondence.ts';
import { idsStandingFor, standsFor } from '../columns/customer-names.ts';
import { accountOf, paymentsOf } from './receivables.ts';

/** B20: a customer's account over a period, in one currency (P8). */
export async function customerStatement(
  books: Books,
  customerId: string,
  query: StatementQuery,
): Promise<Result<Statement>> {
  const fault = queryFault(query);
  if (fault) return fault;
  const [company, customers] = await Promise.all([companyOf(books), books.columns.customers.entries()]);
  const customer = standsFor(customers, customerId);
  if (!company) return noCompany();
  if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const currency = query.currency ?? (customer.currency || company.currency);
  if (!isCurrency(currency)) {
    return refuse('ValidationError', 'currency-unknown', { value: currency }, 'currency');
  }
  const aliases = idsStandingFor(customers, customer.id);
  const documents = await books.db.invoices
    .where('customerId')
    .anyOf([...aliases])
    .toArray();
  const payments = await paymentsOf(books, customer.id);
  return ok(
    statementOf(documents, payments.reverse(), {
      currency,
      from: query.from,
      to: query.to,
      timeZone: company.timeZone,
    }),
  );
}

function queryFault({ from, to }: StatementQuery): Result<never> | null {
  if (!isPlainDate(from)) return refuse('ValidationError', 'date-invalid', { value: from }, 'from');
  if (!isPlainDate(to)) return refuse('ValidationError', 'date-invalid', { value: to }, 'to');
  return to < from ? refuse('ValidationError', 'period-backwards', { from, to }, 'to') : null;
}

export interface MadeStatement {
  job: StatementJob;
  fileName: string;
  bytes: Uint8Array;
}

/** The same as a PDF in the customer's language. Nothing leaves the house. */
export async function makeStatement(
  books: Books,
  customerId: string,
  query: StatementQuery,
): Promise<Result<MadeStatement>> {
  const statement = await customerStatement(books, customerId, query);
  if (!statement.ok) return statement;
  const job = await statementJob(books, customerId, statement.value);
  if (!job) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const pdf = await books.deps.renderer.pdf([job]);
  if (!pdf.ok) return pdf;
  return ok({ job, fileName: fileNameOf(statement.value, 'pdf'), bytes: pdf.value });
}

/** The same for a spreadsheet. */
export async function statementSheet(
  books: Books,
  customerId: string,
  query: StatementQuery,
  format: ExportFormat,
): Promise<Result<NamedFile>> {
  const statement = await customerStatement(books, customerId, query);
  if (!statement.ok) return statement;
  const file = await books.deps.exporter.statement(statement.value, format);
  return file.ok ? ok({ file: file.value, fileName: fileNameOf(statement.value, format) }) : file;
}

const fileNameOf = ({ from, to, currency }: Statement, ending: string) =>
  `Statement_${from}_${to}_${currency}.${ending}`;

async function statementJob(
  books: Books,
  customerId: string,
  statement: Statement,
): Promise<StatementJob | null> {
  const [company, customers] = await Promise.all([companyOf(books), books.columns.customers.entries()]);
  const customer = standsFor(customers, customerId);
  const correspondence = await asOfToday(books, customerId);
  if (!company || !customer || !correspondence.ok) return null;
  const account = (await accountOf(books, customer.id)).find(
    ({ currency }) => currency === statement.currency,
  );
  const { from, to, currency } = statement;
  return {
    kind: 'statement',
    id: contentHash({ customer: customer.id, from, to, currency }),
    statement,
    ageing: account?.ageing ?? null,
    ...correspondence.value,
    madeOn: todayOf(books, company),
    madeAt: nowOf(books),
  };
}
