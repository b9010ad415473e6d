import { reportSheets, type ReportSheetWords } from '@adapters/exports/report-workbook.ts';
import { writeWorkbook } from '@adapters/spreadsheet/write-workbook.ts';
import type { ReportJob } from '@documents/job.ts';
import type { ReportOrder } from '@documents/reports/order.ts';
import { reportTable } from '@documents/reports/report-table.ts';
import { periodText } from '@documents/reports/span-text.ts';
import { todayIn } from '@domain/dates/calendar.ts';
import type { Asked } from '@domain/reports/define.ts';
import { comparedPeriod } from '@domain/reports/period.ts';
import { reportOf } from '@domain/reports/registry.ts';
import type { ReportTable } from '@domain/reports/report.ts';
import { refuse, type Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatTime } from '@i18n/format/instants.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { saidParams } from '@i18n/said-params.ts';
import { reportWordsOf } from '@i18n/wording/report-registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import { readFacts } from '@storage/reports/read-facts.ts';
import { readNames } from '@storage/reports/names.ts';
import type { BooksDatabase } from '@storage/database.ts';

type Report = (done: number, total: number) => void;

/** Reads the books for a report and puts what they say into words. */
export async function makeTable(
  db: BooksDatabase,
  order: ReportOrder,
  report?: Report,
): Promise<Result<ReportTable>> {
  const { query, language, basis } = order;
  const definition = reportOf(query.kind);
  if (!definition) return refuse('NotFound', 'report-unknown', { kind: query.kind }, 'kind');
  const [title, activity, names] = await Promise.all([
    loadRoom('reports', language),
    loadRoom('activity', language),
    readNames(db, definition.needs),
  ]);
  // What is open is never told of a day to come.
  const to = basis === 'open' && query.to > order.today ? order.today : query.to;
  const period = { from: query.from > to ? to : query.from, to };
  const said = reportWordsOf(definition.id, language);
  const asked: Asked = {
    ...names,
    period,
    basis,
    compared: definition.hasComparison ? comparedPeriod(period, query.compare ?? 'none') : null,
    customerIds: query.customerId === undefined ? null : names.idsOf(query.customerId),
    currency: query.currency ?? '',
    homeCurrency: order.homeCurrency,
    today: order.today,
    timeZone: order.timeZone,
    say: (key) => said.own.words[key] ?? key,
    clockOf(at) {
      const instant = Date.parse(at);
      return { date: todayIn(instant, order.timeZone), time: formatTime(instant, order.timeZone) };
    },
    activity: ({ summary }) => activity.loose(summary.key, saidParams(summary.params, language)),
  };
  const collector = definition.collect(asked);
  const fates = await readFacts(db, definition.needs, collector, report);
  const words = { title: said.own.titles?.[basis] ?? title.loose(definition.id), ...said };
  return ok(reportTable(definition, { sections: collector.sections(), fates }, asked, order, words));
}

/** SHA-256 of what a report says: the same figures, the same print. */
export async function fingerprintOf({
  sections,
  columns,
  from,
  to,
  kind,
  basis,
}: ReportTable): Promise<string> {
  const said = JSON.stringify([
    kind,
    basis,
    from,
    to,
    columns.map(({ id }) => id),
    sections.map(({ currency, rows, total }) => [currency, rows, total]),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the PDF is made of. */
export function jobOf(table: ReportTable, order: ReportOrder, fingerprint: string): ReportJob {
  const { madeAt, timeZone, language } = order;
  return {
    kind: 'report',
    id: fingerprint,
    table,
    words: reportWordsOf(table.kind, language).all,
    seller: order.seller,
    language,
    madeAt: new Date(madeAt).toISOString(),
    made: { date: todayIn(madeAt, timeZone), time: formatTime(madeAt, timeZone) },
    fingerprint,
  };
}

/** The same as a workbook. */
export function workbookOf(table: ReportTable, order: ReportOrder, fingerprint: string): Promise<Uint8Array> {
  const { language, madeAt, timeZone, seller } = order;
  const { all } = reportWordsOf(table.kind, language);
  const day = todayIn(madeAt, timeZone);
  const made = { date: formatDate(day, language), time: formatTime(madeAt, timeZone) };
  const period = periodText(table, all, language);
  const words: ReportSheetWords = {
    total: all.total,
    subTotal: (name) => filled(all.subTotal, { name }),
    notes: all.sheetNotes,
    facts: [
      [seller.name, period],
      ...(table.customer === '' ? [] : [['', filled(all.ofCustomer, { name: table.customer })] as const]),
      ['', filled(all.madeAt, made)],
      ['', filled(all.fingerprint, { hash: fingerprint })],
    ],
    control: all.control,
    read: all.read,
    used: all.used,
    difference: all.difference,
  };
  return writeWorkbook(reportSheets(table, words));
}
