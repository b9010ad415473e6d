import type { ImportPreview } from '@domain/intake/plan.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { useText } from '@ui/environment/use-text.ts';

interface HeadRowsProps {
  preview: ImportPreview;
  onChoose: (headerRow: number) => void;
}

/** The first rows of the sheet, to point at the one with the column names. */
export function HeadRows({ preview, onChoose }: HeadRowsProps) {
  const t = useText('import');
  const width = Math.max(1, ...preview.head.map((row) => row.length));
  return (
    <div className="q-stack">
      <p className="q-small q-muted">{t('headHint')}</p>
      <div className="import-grid-scroll">
        <table className="import-grid" aria-label={t('headTitle')}>
          <tbody>
            {preview.head.map((cells, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a file are known by their place
              <tr key={index} className={classNames(index === preview.mapping.headerRow && 'is-current')}>
                <th scope="row" className="is-row-number">
                  {index + 1}
                </th>
                {Array.from({ length: width }, (_, at) => (
                  <td key={at}>{cells[at] ?? ''}</td>
                ))}
                <td className="import-head-act">
                  {index === preview.mapping.headerRow ? (
                    <span className="q-mid">{t('headChosen')}</span>
                  ) : (
                    <button type="button" className="import-link" onClick={() => onChoose(index)}>
                      {t('headingsAre')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
