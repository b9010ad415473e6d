import { kindOf } from '@domain/intake/kinds/registry.ts';
import { columnLetter } from '@domain/intake/session/column-letter.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { ReadingChange } from '../desk/reading-options.ts';
import { useFindingWords } from '../findings/use-findings.ts';
import { isDoubtful, sampleOf } from './columns.ts';

interface ColumnStripProps {
  preview: ImportPreview;
  /** Every column with its choice; otherwise only those that are imported. */
  isEditing: boolean;
  onChange: (change: ReadingChange) => void;
}

/** Letter and heading, the field it fills, a sample: one box per column. */
export function ColumnStrip({ preview, isEditing, onChange }: ColumnStripProps) {
  const t = useText('import');
  const words = useFindingWords();
  const { fields } = preview.mapping;
  const shown = fields.map((_, index) => index).filter((index) => isEditing || fields[index] !== '');
  return (
    <ul className="import-columns">
      {shown.map((index) => {
        const field = fields[index] ?? '';
        const doubtful = isDoubtful(preview, field);
        const header = preview.headers[index]?.trim();
        return (
          <li
            key={index}
            className={classNames('import-column', doubtful && 'is-doubtful', field === '' && 'is-left')}
          >
            <span className="import-column-source">
              {header
                ? t('columnSample', { letter: columnLetter(index), header })
                : t('columnNoHeader', { letter: columnLetter(index) })}
            </span>
            {isEditing ? (
              <FieldChoice preview={preview} index={index} onChange={onChange} />
            ) : (
              <span className="import-column-field">
                <Icon small name={doubtful ? 'warning' : 'check'} />
                {words.field(field)}
                {doubtful && '?'}
              </span>
            )}
            <span className="import-column-sample q-num">{sampleOf(preview, index) || '–'}</span>
          </li>
        );
      })}
    </ul>
  );
}

function FieldChoice({
  preview,
  index,
  onChange,
}: Pick<ColumnStripProps, 'preview' | 'onChange'> & { index: number }) {
  const t = useText('import');
  const words = useFindingWords();
  const { kind, fields } = preview.mapping;
  const choices = kindOf(kind)?.fields ?? [];
  return (
    <select
      className="q-input import-column-choice"
      aria-label={t('fieldFor', { column: columnLetter(index) })}
      value={fields[index]}
      onChange={(event) => onChange({ column: index, field: event.currentTarget.value })}
    >
      <option value="">{t('notImportedColumn')}</option>
      {choices.map(({ name, required }) => (
        <option key={name} value={name}>
          {words.field(name)}
          {required && ' *'}
        </option>
      ))}
    </select>
  );
}
