import { requiredColumns } from '@domain/templates/built-in.ts';
import type { TemplateColumn } from '@domain/templates/template.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { moved, replaced, reworded, withColumn } from './change.ts';
import { faultIn, type EditorTools } from './editor-tools.ts';
import { LanguageChoice } from './language-choice.tsx';
import { LiquidArea } from '../../liquid/liquid-area.tsx';
import { SortRows } from './sort-rows.tsx';

const WIDEST = 120;

function ColumnRow({ tools, column }: { tools: EditorTools; column: TemplateColumn }) {
  const t = useText('templates');
  const { template, change, language } = tools;
  const name = t(`column-${column.kind}`);
  const set = (part: Partial<TemplateColumn>, field?: string) =>
    change({ ...template, columns: replaced(template.columns, column.id, part) }, field);
  const title = column.title[language] ?? '';
  return (
    <>
      <Checkbox
        checked={column.on}
        disabled={requiredColumns.has(column.kind)}
        aria-label={t('show', { name })}
        onChange={(on) => set({ on })}
      />
      <span className="q-sort-name">{name}</span>
      <input
        className="q-input"
        aria-label={`${name}: ${t('columnHead')}`}
        placeholder={t('columnHead')}
        maxLength={60}
        value={title}
        onChange={(event) =>
          set(
            { title: reworded(column.title, language, event.currentTarget.value) },
            `${column.id} title ${language}`,
          )
        }
      />
      <input
        className="q-input is-number"
        type="number"
        min={0}
        max={WIDEST}
        aria-label={`${name}: ${t('width')}`}
        placeholder={t('widthAuto')}
        value={column.width === 0 ? '' : column.width}
        disabled={column.kind === 'description'}
        onChange={(event) =>
          set(
            { width: Math.min(WIDEST, Math.max(0, Number(event.currentTarget.value) || 0)) },
            `${column.id} width`,
          )
        }
      />
    </>
  );
}

/** Which columns the table of lines has, in which order, how wide and under which heads. */
export function ColumnsPanel({ tools }: { tools: EditorTools }) {
  const t = useText('templates');
  const { template, change, language, faults, designs } = tools;
  const { columns } = template;
  const own = columns.filter(({ kind, on }) => kind === 'own' && on);
  return (
    <div className="q-pane-body">
      <LanguageChoice tools={tools} />
      <div className="q-columns-table">
        <SortRows
          rows={columns}
          nameOf={({ kind }) => t(`column-${kind}`)}
          onMove={(from, to) => change({ ...template, columns: moved(columns, from, to) })}
        >
          {(column) => <ColumnRow tools={tools} column={column} />}
        </SortRows>
      </div>
      <Button variant="subtle" icon="plus" onClick={() => change(withColumn(template))}>
        {t('addColumn')}
      </Button>
      {own.map((column) => (
        <LiquidArea
          key={column.id}
          label={`${t('column-own')}: ${t('columnText')}`}
          value={column.text}
          rows={2}
          fault={faultIn(faults, column.id, 'text', language)}
          variables={[...designs.lineVariables, ...designs.variables]}
          onChange={(text) =>
            change({ ...template, columns: replaced(columns, column.id, { text }) }, `${column.id} text`)
          }
        />
      ))}
    </div>
  );
}
