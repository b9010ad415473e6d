import { formatDate } from '@i18n/format/dates.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { patchOpen, type OpenFile } from '../desk/desk.ts';
import { asChosen, type ReadingChange } from '../desk/reading-options.ts';
import { useFindingWords } from '../findings/use-findings.ts';
import { missingFields } from './columns.ts';
import { ColumnStrip } from './column-strip.tsx';
import { FormatChoices } from './format-choices.tsx';

interface ColumnSectionProps {
  open: OpenFile;
  onChange: (change: ReadingChange) => void;
}

/** Gate A: which column holds what, as proposed or remembered, until a person says that it is right. */
export function ColumnSection({ open, onChange }: ColumnSectionProps) {
  const t = useText('import');
  const words = useFindingWords();
  const { session, busy, confirmed } = open;
  const preview = asChosen(open.preview, open.asked);
  const missing = missingFields(preview).map(words.field);
  const confirm = (right: boolean) => patchOpen(session, { confirmed: right });
  return (
    <Section
      title={t('columns')}
      note={<Recognised preview={preview} />}
      acts={
        confirmed && (
          <button type="button" className="import-link q-tiny" onClick={() => confirm(false)}>
            {t('change')}
          </button>
        )
      }
    >
      <div className="q-stack">
        <Drift preview={preview} />
        {missing.length > 0 && (
          <Callout tone="error">{t('missingRequired', { names: missing.join(', ') })}</Callout>
        )}
        <ColumnStrip preview={preview} isEditing={!confirmed} onChange={onChange} />
        {!confirmed && (
          <>
            <FormatChoices preview={preview} onChange={onChange} />
            <div className="q-row is-wrapping">
              <Button
                variant="filled"
                icon="check"
                busy={busy === 'reading'}
                unavailable={
                  missing.length > 0 ? t('missingRequired', { names: missing.join(', ') }) : undefined
                }
                onClick={() => confirm(true)}
              >
                {t('confirmColumns')}
              </Button>
              <span className="q-tiny q-muted">{t('confirmHint')}</span>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

function Recognised({ preview }: { preview: ImportPreview }) {
  const t = useText('import');
  const { state, name, usedAt } = preview.recognised;
  if (state === 'new') return t('recognisedNew');
  if (state === 'drifted') return t('recognisedDrifted', { name });
  return t('recognisedKnown', { name, date: formatDate(usedAt.slice(0, 10), t.language, 'short') });
}

function Drift({ preview }: { preview: ImportPreview }) {
  const t = useText('import');
  const { state, added, missing, name } = preview.recognised;
  if (state !== 'drifted') return null;
  return (
    <Callout tone="warning">
      {t('recognisedDrifted', { name })}.{' '}
      {added.length > 0 && `${t('driftAdded', { names: added.join(', ') })} `}
      {missing.length > 0 && t('driftMissing', { names: missing.join(', ') })}
    </Callout>
  );
}
