import { useState } from 'react';
import { isColour } from '@domain/templates/colour.ts';
import { useText } from '@ui/environment/use-text.ts';

/** A few good colours, and any other by its code; the theme's own without one. */
export function ColourField({
  label,
  value,
  usual,
  offered,
  onChange,
}: {
  label: string;
  value: string;
  usual: string;
  offered: readonly string[];
  onChange: (code: string) => void;
}) {
  const t = useText('templates');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value || usual);
  const type = (text: string) => {
    const code = text.startsWith('#') ? text : `#${text}`;
    setTyped(text);
    if (isColour(code)) onChange(code.toLowerCase());
  };
  const choices = [...new Set([usual, ...offered])];
  return (
    <fieldset className="q-field">
      <legend className="q-field-label">{label}</legend>
      <span className="q-row is-wrapping">
        {choices.map((code) => (
          <button
            key={code}
            type="button"
            className="q-swatch"
            aria-label={code === usual ? t('colourOfTheme') : t('chooseColour', { code })}
            aria-pressed={(value || usual) === code}
            onClick={() => {
              setTyped(null);
              onChange(code === usual ? '' : code);
            }}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <rect width="24" height="24" fill={code} />
            </svg>
          </button>
        ))}
        <input
          className="q-input q-colour-code"
          aria-label={`${label}: ${t('colourCode')}`}
          value={shown}
          spellCheck={false}
          maxLength={7}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
      </span>
    </fieldset>
  );
}
