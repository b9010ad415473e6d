import { useState } from 'react';
import { addMonths, firstOfMonth } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { NamedFile, StatementQuery } from '@services/services.ts';
import type { Result } from '@domain/result.ts';
import { Button } from '@ui/signs/button.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { printFile } from '@ui/files/print-file.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import { useToday } from '../use-company.ts';
import { SendDialog } from '../mailing/send-dialog.tsx';
import { StatementTable } from './statement-table.tsx';

interface StatementDialogProps {
  customer: Customer;
  currency: CurrencyCode;
  onClose: () => void;
}

/** A person looks at three months, usually. */
const usualStart = (today: PlainDate): PlainDate => addMonths(firstOfMonth(today), -2);

/** P8 on the screen: any period, with the same sheet as a PDF in the customer's language. */
export function StatementDialog({ customer, currency, onClose }: StatementDialogProps) {
  const t = useText('receivables');
  const services = useServices();
  const reasonOf = useRefusal();
  const today = useToday();
  const [period, setPeriod] = useState({ from: usualStart(today), to: today });
  const [busy, setBusy] = useState(false);
  const [isSending, setSending] = useState(false);
  const query: StatementQuery = { ...period, currency };
  const { data } = useLive(`statement ${customer.id} ${JSON.stringify(query)}`, () =>
    services.receivables.statement(customer.id, query),
  );
  const hand = async (making: Promise<Result<NamedFile>>, give: (made: NamedFile) => void) => {
    setBusy(true);
    const made = await making;
    setBusy(false);
    if (made.ok) give(made.value);
    else await showRefusal(made.error);
  };
  const pdf = () => services.receivables.statementPdf(customer.id, query);
  const save = ({ file, fileName }: NamedFile) => saveFile(file, fileName);
  const wrong = data && !data.ok ? reasonOf(data.error) : undefined;
  if (isSending) {
    return (
      <SendDialog
        target={{ kind: 'statement', id: customer.id, ...query }}
        name={t('statementName')}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={t('statementTitle', { name: customer.name })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              icon="columns"
              unavailable={wrong}
              onClick={() => void hand(services.receivables.statementSheet(customer.id, query, format), save)}
            >
              {t(format === 'xlsx' ? 'statementXlsx' : 'statementCsv')}
            </Button>
          ))}
          <Button icon="send" unavailable={wrong} onClick={() => setSending(true)}>
            {t('statementSend')}
          </Button>
          <Button
            icon="print"
            busy={busy}
            unavailable={wrong}
            onClick={() => void hand(pdf(), ({ file }) => printFile(file))}
          >
            {t('print')}
          </Button>
          <Button
            variant="filled"
            icon="download"
            takesFocus
            busy={busy}
            unavailable={wrong}
            onClick={() => void hand(pdf(), save)}
          >
            {t('statementPdf')}
          </Button>
        </>
      }
    >
      <div className="customers-halves">
        <DateField
          label={t('from')}
          today={today}
          value={period.from}
          onChange={(from) => from && setPeriod({ ...period, from })}
        />
        <DateField
          label={t('to')}
          today={today}
          value={period.to}
          error={wrong}
          onChange={(to) => to && setPeriod({ ...period, to })}
        />
      </div>
      {data?.ok && <StatementTable statement={data.value} />}
    </Dialog>
  );
}
