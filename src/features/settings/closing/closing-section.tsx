import { useState } from 'react';
import { addMonths, monthOf } from '@domain/dates/calendar.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { Section } from '@ui/page/section.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';

/** As far back as one is asked for. */
const MONTHS = 36;

/** A month in one file for the bookkeeper, with the proof that nothing in it was changed. */
export function ClosingSection() {
  const t = useText('closing');
  const services = useServices();
  const language = useLanguage();
  const today = useToday();
  const months = Array.from({ length: MONTHS }, (_, back) => monthOf(addMonths(today, -back)));
  const [month, setMonth] = useState(months[1] ?? monthOf(today));
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    await runTask(t('making', { month: formatMonth(month, language) }), async (task) => {
      const made = await services.closing.create({ month }, task);
      if (!made.ok) return { ok: false, result: await sayRefusal(made.error) };
      const { file, fileName, manifest } = made.value;
      saveFile(file, fileName);
      const placed = await services.outputFolders.place('reports', fileName, file);
      const head = manifest.head.hash.slice(0, 16);
      const result =
        manifest.documents === 0
          ? t('empty')
          : t('made', { name: fileName, documents: manifest.documents, head });
      if (!placed.ok) return { ok: false, result: `${result} ${await sayRefusal(placed.error)}` };
      return { ok: true, result };
    }).finally(() => setBusy(false));
  };
  return (
    <Section title={t('closing')} note={t('closingNote')}>
      <div className="q-stack">
        <p className="q-small q-muted q-prose">{t('closingHint')}</p>
        <div className="q-fields">
          <NativeSelect
            label={t('month')}
            value={month}
            onChange={setMonth}
            options={months.map((value) => ({ value, label: formatMonth(value, language) }))}
          />
        </div>
        <div>
          <Button icon="download" busy={busy} onClick={() => void make()}>
            {t('make')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
