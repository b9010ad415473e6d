import { computedColumns, type LayoutColumn } from '@domain/pipeline/setup.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { columnRefs, typeOf, type Draft } from './draft.ts';
import { useColumnLabel, useColumnTitle } from './use-column-title.ts';

interface PartProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const types = ['text', 'date', 'number', 'money'] as const;

/** The customer's own layout: columns, their names and order, groups and what is added up. */
export function LayoutPart({ draft, onChange }: PartProps) {
  const t = useText('billing-reports');
  const titleOf = useColumnTitle(draft.setup.sources);
  const labelOf = useColumnLabel(draft.setup.sources);
  const { layout } = draft.setup;
  const set = (part: Partial<typeof layout>) =>
    onChange({ ...draft, setup: { ...draft.setup, layout: { ...layout, ...part } } });
  const change = (at: number, part: Partial<LayoutColumn>) =>
    set({ columns: layout.columns.map((column, place) => (place === at ? { ...column, ...part } : column)) });
  const move = (at: number, by: -1 | 1) => {
    const columns = [...layout.columns];
    const [column] = columns.splice(at, 1);
    columns.splice(at + by, 0, column!);
    set({ columns });
  };
  const sources = [...computedColumns, ...columnRefs(draft)];
  const option = (from: string) => ({ value: from, label: labelOf(from) });
  return (
    <Section title={t('layoutTitle')} note={t('layoutNote')}>
      <TextInput label={t('reportTitle')} value={layout.title} onChange={(title) => set({ title })} />
      <ol className="billing-columns">
        {layout.columns.map((column, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two columns may show the same
          <li key={at}>
            <NativeSelect
              label={t('columnFrom')}
              value={column.from}
              options={[...new Set([...sources, column.from])].map(option)}
              onChange={(from) => change(at, { from, title: titleOf(from), ...typeOf(draft, from) })}
            />
            <TextInput
              label={t('columnTitle')}
              value={column.title}
              onChange={(title) => change(at, { title })}
            />
            <NativeSelect
              label={t('columnType')}
              value={column.type}
              options={types.map((type) => ({ value: type, label: t(`type-${type}`) }))}
              onChange={(type) => change(at, { type })}
            />
            <Checkbox
              checked={column.isSummed}
              label={t('columnSum')}
              onChange={(isSummed) => change(at, { isSummed })}
            />
            <span className="billing-column-acts">
              <IconButton
                icon="arrow-up"
                label={t('moveUp', { column: column.title })}
                unavailable={at === 0 ? t('isFirst') : undefined}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="arrow-down"
                label={t('moveDown', { column: column.title })}
                unavailable={at === layout.columns.length - 1 ? t('isLast') : undefined}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="trash"
                label={t('removeColumn', { column: column.title })}
                onClick={() => set({ columns: layout.columns.filter((_, place) => place !== at) })}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        variant="subtle"
        icon="plus"
        onClick={() => {
          const from =
            sources.find((one) => !layout.columns.some((column) => column.from === one)) ?? '@line';
          set({ columns: [...layout.columns, { from, title: titleOf(from), ...typeOf(draft, from) }] });
        }}
      >
        {t('addColumn')}
      </Button>
      <div className="billing-fields">
        {[0, 1].map((at) => (
          <NativeSelect
            key={at}
            label={t(at === 0 ? 'groupBy' : 'thenBy')}
            value={layout.groupBy[at] ?? ''}
            options={[
              { value: '', label: t('noGroup') },
              ...[...new Set([...layout.columns.map(({ from }) => from), ...layout.groupBy])].map(option),
            ]}
            onChange={(from) => {
              const groupBy = [...layout.groupBy];
              groupBy[at] = from;
              set({ groupBy: groupBy.filter((one) => one !== '') });
            }}
          />
        ))}
      </div>
    </Section>
  );
}
