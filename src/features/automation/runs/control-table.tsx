import type { AutomationRun, RunStep } from '@domain/automation/run.ts';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { addsUp, flowWords } from './run-words.ts';

const hasCounts = ({ control }: RunStep) =>
  [control.in, control.out, control.rejected, control.held].some(({ rows }) => rows > 0);

/** D5: in = out + rejected + held, for each step that something went through. */
export function ControlTable({ run }: { run: AutomationRun }) {
  const t = useText('automation');
  const language = useLanguage();
  const counted = run.steps
    .map((step, index) => ({ step, place: index + 1 }))
    .filter(({ step }) => hasCounts(step));
  if (counted.length === 0) return null;
  return (
    <Section title={t('counts')} note={t('countsNote')}>
      <SimpleTable
        label={t('counts')}
        head={[
          { text: t('step') },
          { text: t('flowCheck') },
          { text: t('flowIn'), isMoney: true },
          { text: t('flowOut'), isMoney: true },
          { text: t('flowRejected'), isMoney: true },
          { text: t('flowHeld'), isMoney: true },
        ]}
        rows={counted.map(({ step: { service, control }, place }) => ({
          key: String(place),
          cells: [
            `${place}. ${t(`service-${service}`)}`,
            addsUp(control) ? (
              <Status key="check" sign="paid">
                {t('addsUp')}
              </Status>
            ) : (
              <Status key="check" sign="overdue">
                {t('differs')}
              </Status>
            ),
            flowWords(control.in, language),
            flowWords(control.out, language),
            flowWords(control.rejected, language),
            flowWords(control.held, language),
          ],
        }))}
      />
    </Section>
  );
}
