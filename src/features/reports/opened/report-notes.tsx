import type { ReportTable } from '@services/services.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';

/** How it was worked out, and that nothing was lost on the way. */
export function ReportNotes({ table: { notes, control } }: { table: ReportTable }) {
  const t = useText('reports');
  const language = useLanguage();
  const count = (value: number) => formatCount(value, language);
  return (
    <div className="reports-notes">
      <Section title={t('notes')}>
        <ul className="q-prose q-small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('control')}>
        <SimpleTable
          label={t('control')}
          head={[
            { text: t('read'), isFill: true },
            { text: count(control.read), isMoney: true },
          ]}
          rows={[
            { key: 'used', cells: [t('used'), count(control.used)] },
            ...control.reasons.map(({ text, count: rows }) => ({ key: text, cells: [text, count(rows)] })),
          ]}
          foot={[t('difference'), count(control.read - control.used - control.leftOut)]}
        />
      </Section>
    </div>
  );
}
