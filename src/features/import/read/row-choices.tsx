import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { OpenFile } from '../desk/desk.ts';
import { choose } from '../desk/store-rows.ts';

/** What happens to rows that stay wrong and to rows that are in the books already. */
export function RowChoices({ open }: { open: OpenFile }) {
  const t = useText('import');
  const { choices, preview } = open;
  const hasRejected = preview.control.rejected.rows > 0;
  const hasKnown = preview.control.duplicate.rows + preview.control.updated.rows > 0;
  if (!hasRejected && !hasKnown) return null;
  return (
    <section className="import-choices" aria-label={t('choices')}>
      {hasRejected && (
        <SegmentedControl
          label={t('invalidRows')}
          value={choices.invalid}
          onChange={(invalid) => void choose({ invalid })}
          options={[
            { value: 'skip', label: t('invalidSkip') },
            { value: 'refuse', label: t('invalidRefuse') },
          ]}
        />
      )}
      {hasKnown && (
        <SegmentedControl
          label={t('duplicateRows')}
          value={choices.duplicates}
          onChange={(duplicates) => void choose({ duplicates })}
          options={[
            { value: 'skip', label: t('duplicateSkip') },
            { value: 'update', label: t('duplicateUpdate') },
          ]}
        />
      )}
    </section>
  );
}
