import '../fields/field.css';
import './pager.css';
import { IconButton } from '../signs/icon-button.tsx';
import { turnedBy, type PagePlace } from './page-place.ts';
import { pageSizes } from './page-sizes.ts';
import { useText } from '../environment/use-text.ts';

interface PagerProps extends PagePlace {
  total: number;
  /** Changes where the list stands by now: a press may come before the last one is drawn. */
  onChange: (change: (now: PagePlace) => PagePlace) => void;
}

/** Which rows of how many, the way back and forth, rows per page. */
export function Pager({ page, pageSize, total, onChange }: PagerProps) {
  const t = useText('words');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  const turn = (by: number) => onChange(turnedBy(by, total));
  return (
    <nav className="q-pager" aria-label={t('pages')}>
      <output className="q-num">{t('rowsOf', { from, to, total })}</output>
      <span className="q-spacer" />
      <label className="q-row">
        {t('perPage')}
        <select
          className="q-input"
          value={pageSize}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            onChange(() => ({ page: 1, pageSize: chosen }));
          }}
        >
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <span className="q-row">
        <IconButton
          icon="chevron-left"
          label={t('previousPage')}
          unavailable={page <= 1 ? t('firstPage') : undefined}
          onClick={() => turn(-1)}
        />
        <span className="q-num">{t('pageOf', { page, pages })}</span>
        <IconButton
          icon="chevron-right"
          label={t('nextPage')}
          unavailable={page >= pages ? t('lastPage') : undefined}
          onClick={() => turn(1)}
        />
      </span>
    </nav>
  );
}
