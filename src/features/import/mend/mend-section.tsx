import { useState } from 'react';
import type { FindingGroup } from '@domain/intake/plan.ts';
import { Kbd } from '@ui/signs/kbd.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { gridColumns } from '../columns/columns.ts';
import type { OpenFile } from '../desk/desk.ts';
import { useFindingWords } from '../findings/use-findings.ts';
import { MendGrid } from './mend-grid.tsx';
import type { RowFilter } from './worklist.ts';

type View = 'to-mend' | 'findings' | 'all';

const filters: Record<View, RowFilter> = {
  'to-mend': { status: 'reject' },
  findings: { faultyOnly: true },
  all: {},
};

interface MendSectionProps {
  open: OpenFile;
  /** The kind of finding that was clicked: only its rows, the cursor on the first. */
  shown: FindingGroup | null;
  onShowEnd: () => void;
}

export function MendSection({ open, shown, onShowEnd }: MendSectionProps) {
  const t = useText('import');
  const language = useLanguage();
  const words = useFindingWords();
  const { preview } = open;
  const toMend = preview.control.rejected.rows;
  const [view, setView] = useState<View>(toMend > 0 ? 'to-mend' : 'all');
  const count = (rows: number) => formatCount(rows, language);
  return (
    <Section
      title={t('mend')}
      note={t('mendHint')}
      acts={
        <span className="import-keys q-tiny q-muted">
          <Kbd>Enter</Kbd> {t('mendNextFault')} <Kbd>Alt ↓</Kbd> {t('mendSuggestion')}
        </span>
      }
    >
      <div className="import-views import-long">
        <SegmentedControl
          hideLabel
          label={t('mendGrid')}
          value={shown ? 'finding' : view}
          onChange={(next) => {
            onShowEnd();
            if (next !== 'finding') setView(next);
          }}
          options={[
            ...(shown
              ? [{ value: 'finding' as const, label: t('showCode', { what: words.whatOf(shown) }) }]
              : []),
            { value: 'to-mend', label: t('showToMend', { count: count(toMend) }) },
            { value: 'findings', label: t('showWarnings') },
            { value: 'all', label: t('showAll', { count: count(preview.rowCount) }) },
          ]}
        />
      </div>
      <MendGrid
        key={shown ? `${shown.code} ${shown.field}` : view}
        open={open}
        columns={gridColumns(preview)}
        filter={shown ? { code: shown.code } : filters[view]}
        target={shown?.first ?? null}
      />
    </Section>
  );
}
