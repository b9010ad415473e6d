import { formatMoney } from '@i18n/format/money.ts';
import { formatDate, formatMonth } from '@i18n/format/dates.ts';
import type { Paper } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { PaperOnDesk } from './desk.ts';
import './papers.css';

type Known = Exclude<Paper, { kind: 'refused' | 'package' }>;
type Package = Extract<Paper, { kind: 'package' }>;

/** The word, its sign, and one sentence on what it means. */
function Verdict({ paper }: { paper: Paper }) {
  const t = useText('papers');
  const reasonOf = useRefusal();
  if (paper.kind === 'refused') {
    const isForged = paper.refusal.reason === 'record-changed';
    return (
      <>
        <Status sign="overdue">{t(isForged ? 'tampered' : 'unusable')}</Status>
        <p className="q-small">{reasonOf(paper.refusal)}</p>
      </>
    );
  }
  if (paper.kind === 'package') return <PackageVerdict paper={paper} />;
  if (paper.kind === 'own') return <OwnVerdict paper={paper} />;
  if (paper.kind === 'lost') {
    return (
      <>
        <Status sign="partly">{t('lost')}</Status>
        <p className="q-small">{t('lostHint', { customer: paper.customerName })}</p>
      </>
    );
  }
  return (
    <>
      <Status sign={paper.bookedAs ? 'paid' : 'issued'}>{t(paper.bookedAs ? 'booked' : 'received')}</Status>
      <p className="q-small">{t('receivedHint', { seller: paper.facts.sellerName })}</p>
    </>
  );
}

function OwnVerdict({ paper }: { paper: Extract<Paper, { kind: 'own' }> }) {
  const t = useText('papers');
  if (paper.parts.length === 0) {
    return (
      <>
        <Status sign="paid">{t('unchanged')}</Status>
        <p className="q-small">{t(paper.isKnownFile ? 'unchangedFile' : 'unchangedRecord')}</p>
      </>
    );
  }
  const parts = paper.parts.map((part) => t(`part-${part}`)).join(', ');
  return (
    <>
      <Status sign="overdue">{t('changed')}</Status>
      <p className="q-small">{t('changedHint', { parts })}</p>
    </>
  );
}

function PackageVerdict({ paper: { checked } }: { paper: Package }) {
  const t = useText('papers');
  const language = useLanguage();
  const { manifest, files, entries, head } = checked;
  const what = { company: manifest.company.name, month: formatMonth(manifest.month, language) };
  if (head === 'differs') {
    return (
      <>
        <Status sign="overdue">{t('packageDiffers')}</Status>
        <p className="q-small">{t('packageDiffersHint', { ...what, seq: String(manifest.head.seq) })}</p>
      </>
    );
  }
  return (
    <>
      <Status sign="paid">{t('packageWhole')}</Status>
      <p className="q-small">
        {t(head === 'ours' ? 'packageOurs' : 'packageOther', { ...what, files, entries })}
      </p>
      <code className="q-tiny q-muted">{manifest.head.hash.slice(0, 24)}…</code>
    </>
  );
}

function Facts({ paper: { facts } }: { paper: Known }) {
  const language = useLanguage();
  return (
    <p className="q-small q-muted q-num">
      {formatDate(facts.issueDate, language)} · {formatMoney(facts.totals.withTax, facts.currency, language)}
    </p>
  );
}

function Acts({ paper, sheet, onBook }: { paper: Paper; sheet: PaperOnDesk; onBook: () => void }) {
  const t = useText('papers');
  if (paper.kind === 'own') return <Link href={`/invoices?open=${paper.invoiceId}`}>{t('openIt')}</Link>;
  if (paper.kind !== 'received') return null;
  if (paper.bookedAs) return <Link href={`/purchases?open=${paper.bookedAs}`}>{t('openIt')}</Link>;
  return (
    <Button aria-label={`${t('book')}: ${sheet.file.name}`} busy={sheet.isBooking ?? false} onClick={onBook}>
      {t('book')}
    </Button>
  );
}

const isDocument = (paper: Paper): paper is Known => 'facts' in paper;

interface SheetsProps {
  sheets: readonly PaperOnDesk[];
  onBook: (sheet: PaperOnDesk) => void;
}

/** Every file on the desk with its verdict and what can be done. */
export function Sheets({ sheets, onBook }: SheetsProps) {
  const t = useText('papers');
  return (
    <ul className="papers-sheets" aria-live="polite">
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          {sheet.papers === undefined && (
            <div>
              <b>{sheet.file.name}</b>
              <p className="q-small q-muted">{t('looking')}</p>
            </div>
          )}
          {sheet.papers?.map((paper, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the documents of a file stand as they stand
            <div key={at} className="papers-sheet">
              <div>
                <b>{isDocument(paper) ? paper.facts.number : sheet.file.name}</b>
                {isDocument(paper) && <Facts paper={paper} />}
              </div>
              <div className="papers-verdict">
                <Verdict paper={paper} />
              </div>
              <div className="papers-act">
                <Acts paper={paper} sheet={sheet} onBook={() => onBook(sheet)} />
              </div>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
