import { useState } from 'react';
import type { FindingGroup, ImportPreview } from '@domain/intake/plan.ts';
import { Button } from '@ui/signs/button.tsx';
import { Section } from '@ui/page/section.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { takeSuggestions } from '../desk/mend-rows.ts';
import { hasSuggestion, suggestionCount } from '../desk/suggestions.ts';
import { findingColumns } from './columns.tsx';
import { useFindingWords } from './use-findings.ts';

const FIRST = 8;
const keyOf = (group: FindingGroup) => `${group.code} ${group.field}`;

interface FindingsSectionProps {
  preview: ImportPreview;
  /** The group that the grid shows. */
  current: FindingGroup | null;
  onShow: (group: FindingGroup) => void;
}

/** What is wrong, grouped by rule and field, most severe first. */
export function FindingsSection({ preview, current, onShow }: FindingsSectionProps) {
  const t = useText('import');
  const words = useFindingWords();
  const [all, setAll] = useState(false);
  const { groups, findingCounts: counts } = preview;
  const shown = all ? groups : groups.slice(0, FIRST);
  const what = words.whatOf;
  if (groups.length === 0) {
    return (
      <Section title={t('findings')}>
        <p className="q-small q-muted">{t('findingsNone')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t('findings')}
      note={t('findingCounts', { errors: counts.error, warnings: counts.warning, notes: counts.note })}
      acts={<UseAll groups={groups} />}
    >
      <div className="import-findings">
        <DataTable
          label={t('findings')}
          columns={findingColumns({ t, what, onShow })}
          rows={shown}
          rowId={keyOf}
          rowName={what}
          hasKeys={false}
          {...(current && { current: keyOf(current) })}
          onOpen={onShow}
        />
      </div>
      {groups.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('showAllFindings', { count: groups.length })}
        </Button>
      )}
    </Section>
  );
}

function UseAll({ groups }: { groups: readonly FindingGroup[] }) {
  const t = useText('import');
  const suggesting = groups.filter(hasSuggestion);
  const count = suggesting.reduce((sum, group) => sum + suggestionCount(group), 0);
  if (count === 0) return null;
  return (
    <button type="button" className="import-link q-tiny" onClick={() => void takeSuggestions(suggesting)}>
      {t('useAll', { count })}
    </button>
  );
}
