import type { ReportSection } from '@domain/reports/report.ts';
import { currencySign } from '@i18n/format/money.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { ReportAnnex, ReportJob } from '../job.ts';
import { space, stack } from '../layout/block.ts';
import { PageFlow } from '../layout/page-flow.ts';
import { styles } from '../layout/text-style.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import { sideways, upright, widthOf, type Paper } from './paper.ts';
import { chartBlock } from './report-chart.ts';
import { figureStrip } from './report-figures.ts';
import { annexGrid, gridOf, neededWidth, type Grid } from './report-grid.ts';
import { reportFooter, reportHead, reportPageHead } from './report-head.ts';
import { notesBlock } from './report-notes.ts';
import { putTable } from './report-rows.ts';
import { reportSheet, type ReportSheet } from './report-sheet.ts';
import { periodText } from './span-text.ts';

/** Upright while the letters stay of a good size, then on the side, then smaller: numbers are never broken. */
const manners: readonly (readonly [paper: Paper, size: number])[] = [
  [upright, 9],
  [upright, 8.5],
  [sideways, 9],
  [sideways, 8.5],
  [sideways, 8],
  [sideways, 7.5],
];

function settled(job: ReportJob, measure: Measure): { grids: Grid[]; paper: Paper } {
  const bySize = new Map<number, Grid[]>();
  const gridsAt = (size: number) => {
    const known =
      bySize.get(size) ?? job.table.sections.map((section) => gridOf(job, section, measure, size));
    bySize.set(size, known);
    return known;
  };
  const fits = ([paper, size]: (typeof manners)[number]) =>
    gridsAt(size).every((grid) => neededWidth(grid) <= widthOf(paper));
  const [paper, size] = manners.find(fits) ?? [sideways, 7.5];
  return { grids: gridsAt(size), paper };
}

function putSection(flow: PageFlow, sheet: ReportSheet, section: ReportSection, grid: Grid): void {
  const { set, paper, words, table } = sheet;
  if (table.sections.length > 1) {
    const title = filled(words.inCurrency, { currency: currencySign(section.currency) });
    const block = set.text(title, { ...styles.heading, size: 12 }, { x: paper.left, width: widthOf(paper) });
    if (flow.room < 70) flow.turn();
    flow.put(block);
    flow.put(space(3));
  }
  if (section.figures.length > 0) {
    flow.put(figureStrip(sheet, section.figures));
    flow.put(space(8));
  }
  const chart = chartBlock(sheet, section);
  if (chart) {
    if (chart.height > flow.room) flow.turn();
    flow.put(chart);
    flow.put(space(7.5));
  }
  putTable(flow, sheet, grid);
}

/** Larger and it would outweigh the report itself. */
const ANNEX_SIZE = 8;

function putAnnex(flow: PageFlow, sheet: ReportSheet, annex: ReportAnnex): void {
  const { set, paper, measure } = sheet;
  const place = { x: paper.left, width: widthOf(paper) };
  const head = stack([
    set.text(annex.title, styles.heading, place),
    ...(annex.note === '' ? [] : [space(0.8), set.text(annex.note, styles.detail, place)]),
    space(3),
  ]);
  if (flow.room < head.height + 34) flow.turn();
  else flow.put(space(10));
  flow.put(head);
  putTable(flow, sheet, annexGrid(annex, measure, ANNEX_SIZE));
}

/** A2: a report for a manager's desk: figures, a picture, the table, how it was worked out. */
export function layOutReport(job: ReportJob, measure: Measure): LaidOutDocument {
  const { table, words, language } = job;
  const { grids, paper } = settled(job, measure);
  const sheet = reportSheet(job, measure, paper);
  const footer = reportFooter(sheet);
  const bottom = Math.min(paper.bottom, paper.footer - footer.height - 4);
  const flow = new PageFlow(paper.top, bottom, reportPageHead(sheet));
  flow.put(reportHead(sheet));
  flow.put(space(9));
  // What stands in the place of the notes says nothing of the table: its own notes go before it.
  for (const note of job.annexes ? table.notes : []) {
    flow.put(sheet.set.text(note, styles.detail, { x: paper.left, width: widthOf(paper) }));
    flow.put(space(5));
  }
  table.sections.forEach((section, at) => {
    if (at > 0) flow.put(space(Math.min(14, Math.max(0, flow.room))));
    putSection(flow, sheet, section, grids[at]!);
  });
  if (table.sections.length === 0) {
    flow.put(sheet.set.text(words.nothing, styles.quiet, { x: paper.left, width: widthOf(paper) }));
  }
  if (job.annexes) for (const annex of job.annexes) putAnnex(flow, sheet, annex);
  else flow.putWhole({ lead: space(10), block: notesBlock(sheet) });
  const period = periodText(table, words, language);
  return {
    title: `${table.title} · ${period}`,
    language,
    author: job.seller.name,
    subject: table.customer === '' ? period : table.customer,
    createdAt: job.madeAt,
    fileId: job.fingerprint,
    ...(paper.isLandscape ? { isLandscape: true as const } : {}),
    pages: flow.pages.map((operations, index) => {
      footer.block(index + 1, flow.pages.length).draw(paper.footer - footer.height, operations);
      return { operations };
    }),
  };
}
