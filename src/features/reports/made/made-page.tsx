import { useState } from 'react';
import type { MadeReport } from '@services/services.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { FigureStrip } from '@ui/lists/figure-strip.tsx';
import { Link } from '@ui/signs/link.tsx';
import { printFile } from '@ui/files/print-file.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useCompany, useToday } from '../../use-company.ts';
import { SendReport } from '../sending/send-report.tsx';
import { MadeFacts } from './made-facts.tsx';
import { isPdf, useMadeFile } from './made-file.ts';
import { MadePaper } from './made-paper.tsx';
import { SentTo } from './sent-to.tsx';

/** A10: a report as it was made: its figures and files, when and why, and who has it. */
export function MadePage({ id }: { id: string }) {
  const t = useText('reports');
  const { reports } = useServices();
  const { data, error } = useLive(`made report ${id}`, async () => ({ made: await reports.madeOne(id) }));
  const fault = useReadFault(error);
  if (fault) return <Callout tone="error">{fault}</Callout>;
  if (!data) return <p className="q-muted">{t('reading')}</p>;
  if (data.made) return <Made made={data.made} />;
  return (
    <EmptyState title={t('madeGone')} acts={<Button href="/reports">{t('all')}</Button>}>
      {t('madeGoneHint')}
    </EmptyState>
  );
}

function Made({ made }: { made: MadeReport }) {
  const t = useText('reports');
  const language = useLanguage();
  const today = useToday();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const when = formatInstant(made.madeAt, { timeZone, today }, language);
  const pdf = made.files.find(isPdf);
  return (
    <>
      <div className="reports-head">
        <Link href="/reports" className="reports-back">
          {t('all')}
        </Link>
        <div className="reports-title">
          <h2>{made.title}</h2>
          <p className="q-muted">
            {formatPeriod(made.from, made.to, language)} · {t('madeWhen', { when })}
          </p>
        </div>
        <MadeActs made={made} />
      </div>
      {currenciesOf(made).map((currency, at) => (
        <FigureStrip
          key={currency}
          label={currency === '' ? t('figures') : t('figuresIn', { currency })}
          size="small"
          figures={made.figures
            .filter((figure) => figure.currency === currency || (at === 0 && figure.currency === ''))
            .map(({ label, text, note }) => ({ label, value: text, note }))}
        />
      ))}
      <div className="reports-made">
        <div className="reports-made-side">
          <MadeFacts made={made} when={when} />
          <SentTo id={made.id} />
        </div>
        {pdf && <MadePaper made={made} pdf={pdf} />}
      </div>
    </>
  );
}

/** In the order in which the report told them; counts stand with the money of the first. */
function currenciesOf({ figures }: MadeReport): string[] {
  const currencies = [...new Set(figures.map(({ currency }) => currency))];
  const named = currencies.filter((currency) => currency !== '');
  return named.length > 0 ? named : currencies;
}

function MadeActs({ made }: { made: MadeReport }) {
  const t = useText('reports');
  const give = useMadeFile();
  const [isSending, setSending] = useState(false);
  const pdf = made.files.find(isPdf);
  const sheet = made.files.find((file) => !isPdf(file));
  return (
    <div className="reports-acts">
      {pdf && (
        <Button icon="print" onClick={() => void give(made, pdf, printFile)}>
          {t('print')}
        </Button>
      )}
      {sheet && (
        <Button icon="columns" onClick={() => void give(made, sheet)}>
          {t('downloadXlsx')}
        </Button>
      )}
      {pdf && (
        <Button icon="download" onClick={() => void give(made, pdf)}>
          {t('downloadPdf')}
        </Button>
      )}
      <Button variant="filled" icon="send" onClick={() => setSending(true)}>
        {t('send')}
      </Button>
      {isSending && (
        <SendReport
          what={{ madeId: made.id }}
          report={made}
          title={made.title}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  );
}
