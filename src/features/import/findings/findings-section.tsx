import { useState } from 'react';
import type { FindingGroup, ImportPreview } from '@domain/intake/plan.ts';
import { Button } from '@ui/button.tsx';
import { Section } from '@ui/section.tsx';
import { Status } from '@ui/status.tsx';
import type { Column } from '@ui/table/column.ts';
import { DataTable } from '@ui/table/data-table.tsx';
import { useText } from '@ui/use-text.ts';
import { takeSuggestions } from '../desk/mend-rows.ts';
import { hasSuggestion, suggestionCount } from '../mend/suggestions.ts';
import { severitySigns, severityWords } from '../words.ts';
import { Found, Place, Suggested, UseButton } from './finding-cells.tsx';
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
  const { groups, findingCounts } = preview;
  const shown = all ? groups : groups.slice(0, FIRST);
  const suggesting = groups.filter(hasSuggestion);
  const suggestions = suggesting.reduce((sum, group) => sum + suggestionCount(group), 0);
  if (groups.length === 0) {
    return (
      <Section title={t('findings')}>
        <p className="q-small q-muted">{t('findingsNone')}</p>
      </Section>
    );
  }
  const columns: Column<FindingGroup>[] = [
    {
      id: 'severity',
      head: t('severity'),
      phone: 'status',
      width: 104,
      cell: ({ severity }) => <Status sign={severitySigns[severity]}>{t(severityWords[severity])}</Status>,
    },
    {
      id: 'cell',
      head: t('cell'),
      phone: 'detail',
      cell: (group) => <Place group={group} onShow={onShow} />,
    },
    {
      id: 'what',
      head: t('whatIsWrong'),
      phone: 'title',
      kind: 'fill',
      cell: (group) => <span className="q-mid">{words.what(group.first)}</span>,
    },
    { id: 'found', head: t('found'), cell: (group) => <Found group={group} /> },
    { id: 'suggested', head: t('suggested'), cell: (group) => <Suggested group={group} /> },
    {
      id: 'use',
      head: '',
      phone: 'amount',
      cell: (group) => <UseButton group={group} what={words.what(group.first)} onShow={onShow} />,
    },
  ];
  return (
    <Section
      title={t('findings')}
      note={t('findingCounts', {
        errors: findingCounts.error,
        warnings: findingCounts.warning,
        notes: findingCounts.note,
      })}
      acts={
        suggestions > 0 && (
          <button
            type="button"
            className="import-link q-tiny"
            onClick={() => void takeSuggestions(suggesting)}
          >
            {t('useAll', { count: suggestions })}
          </button>
        )
      }
    >
      <div className="import-findings">
        <DataTable
          label={t('findings')}
          columns={columns}
          rows={shown}
          rowId={keyOf}
          rowName={(group) => words.what(group.first)}
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
