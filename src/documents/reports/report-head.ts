import { formatDate } from '@i18n/format/dates.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hair, hairline } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import { widthOf } from './paper.ts';
import type { ReportSheet } from './report-sheet.ts';
import { periodText, spanText } from './span-text.ts';

const LOGO = { height: 12, width: 56, icon: 9.4 };
const GAP = 3;
/** Of the sheet, what the title may take. */
const TITLE_SHARE = 0.56;

function issuer({ set, job, paper }: ReportSheet): Block {
  const width = widthOf(paper) * (1 - TITLE_SHARE) - GAP;
  const { name, logo } = job.seller;
  if (logo === null) return set.text(name, styles.company, { x: paper.left, width });
  const ratio = logo.width / logo.height;
  const isMark = ratio < 1.6;
  const height = Math.min(isMark ? LOGO.icon : LOGO.height, LOGO.width / ratio);
  const w = height * ratio;
  const picture: Block = {
    height,
    draw: (top, into) => void into.push({ op: 'image', x: paper.left, y: top, w, h: height, image: 'logo' }),
  };
  if (!isMark) return picture;
  const named = set.text(name, styles.company, { x: paper.left + w + GAP, width: width - w - GAP });
  return beside(picture, stack([space(Math.max(0, (height - named.height) / 2)), named]));
}

const periodOf = ({ table, words, language }: ReportSheet): string => periodText(table, words, language);

/** Who, what, for which time; of which customer and compared with what, where that was asked. */
export function reportHead(sheet: ReportSheet): Block {
  const { set, table, words, language, paper } = sheet;
  const place = { x: paper.right, width: widthOf(paper) * TITLE_SHARE, align: 'right' } as const;
  const { compared, customer } = table;
  const more = [
    ...(customer === '' ? [] : [filled(words.ofCustomer, { name: customer })]),
    ...(compared ? [filled(words.comparedWith, { period: spanText(compared, language) })] : []),
  ];
  const title = stack(
    [
      set.text(table.title, styles.title, place),
      set.text(periodOf(sheet), styles.number, place),
      ...more.map((text) => set.text(text, styles.quiet, place)),
    ],
    1.1,
  );
  return beside(issuer(sheet), title);
}

/** One line that says what the following pages belong to. */
export function reportPageHead(sheet: ReportSheet): Block {
  const { set, job, table, paper } = sheet;
  const nameWidth = Math.min(70, set.widthOf(job.seller.name, styles.strong) + 0.1);
  const right = { x: paper.right, width: widthOf(paper) - nameWidth - 5, align: 'right' } as const;
  return stack([
    beside(
      set.text(job.seller.name, styles.strong, { x: paper.left, width: nameWidth }),
      set.text(`${table.title} · ${periodOf(sheet)}`, styles.quiet, right),
    ),
    space(3),
    rule(paper.left, paper.right, hairline, grey),
    space(6),
  ]);
}

/** Enough to tell two apart at a glance; the whole one names the file inside. */
const shortHash = (hash: string): string =>
  `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} ${hash.slice(12, 16)} … ${hash.slice(-4)}`;

/** Who made it when, the fingerprint of its figures, and which page this is. */
export function reportFooter({ set, job, words, language, paper }: ReportSheet) {
  const numbered = (page: number, pages: number) =>
    filled(words.page, { page: String(page), pages: String(pages) });
  const width = set.widthOf(numbered(8888, 8888), styles.footer);
  const made = filled(words.madeAt, { date: formatDate(job.made.date, language), time: job.made.time });
  const place = { x: paper.left, width: widthOf(paper) - width - 10 };
  const identity = stack([
    set.text(`${job.seller.name} · ${made}`, styles.footer, place),
    set.text(filled(words.fingerprint, { hash: shortHash(job.fingerprint) }), styles.footer, place),
  ]);
  const block = (page: number, pages: number): Block =>
    stack([
      rule(paper.left, paper.right, hairline, hair),
      space(2.4),
      beside(
        identity,
        set.text(numbered(page, pages), styles.footer, { x: paper.right, width, align: 'right' }),
      ),
    ]);
  return { height: block(1, 1).height, block };
}
