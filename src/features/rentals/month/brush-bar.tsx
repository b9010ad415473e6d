import type { DayCode } from '@domain/rentals/time-sheet.ts';
import { useIsPhone } from '@ui/environment/use-media.ts';
import { Kbd } from '@ui/signs/kbd.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { brushes } from './brushes.ts';
import { dayLook } from './grid-row.tsx';

interface BrushBarProps {
  brush: DayCode;
  onBrush: (code: DayCode) => void;
}

/** What the pointer paints with; the letters are the keys of the grid. */
export function BrushBar({ brush, onBrush }: BrushBarProps) {
  const t = useText('rentals');
  const isPhone = useIsPhone();
  return (
    <fieldset className="rentals-brushes">
      <legend className="q-sr">{t('brush')}</legend>
      {brushes.map(({ code, word, shortWord, letter, key }) => (
        <label key={code} className={code === brush ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name="rentals-brush"
            className="q-sr"
            aria-label={t(word)}
            checked={code === brush}
            onChange={() => onBrush(code)}
          />
          <span className={dayLook(code, 'open')} aria-hidden="true">
            {t(letter)}
          </span>
          <span aria-hidden="true">{t(isPhone ? shortWord : word)}</span>
          {!isPhone && <Kbd>{code === 'H' ? key : code === '.' ? t('deleteKey') : t(letter)}</Kbd>}
        </label>
      ))}
    </fieldset>
  );
}
