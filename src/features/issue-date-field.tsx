import { formatDate } from '@i18n/format/dates.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { Button } from '@ui/signs/button.tsx';
import type { IssueDate } from './use-issue-date.ts';

/** B23: the day of issue, and where it cannot be, the first one that can, at a press. */
export function IssueDateField({ issue }: { issue: IssueDate }) {
  const t = useText('documents');
  const reasonOf = useRefusal();
  const { date, today, earliest, latest, ranges, choose } = issue;
  const refusal = ranges?.ok === false ? ranges.error : undefined;
  const isOffered = refusal?.field === 'issueDate' && earliest > date && earliest <= latest;
  return (
    <div className="q-stack">
      {refusal && refusal.field !== 'issueDate' && <p className="q-bad">{reasonOf(refusal)}</p>}
      <DateField
        label={t('issueDate')}
        today={today}
        value={date}
        error={refusal?.field === 'issueDate' ? reasonOf(refusal) : undefined}
        onChange={choose}
        {...(earliest !== '' && { min: earliest })}
        max={latest}
      />
      {isOffered && (
        <div>
          <Button onClick={() => choose(earliest)}>
            {t('dateEarliest', { date: formatDate(earliest, t.language) })}
          </Button>
        </div>
      )}
    </div>
  );
}
