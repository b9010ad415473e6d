import { colourOf, contrast, isColour } from '@domain/templates/colour.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { LogoField } from '@ui/fields/logo-field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { resetTemplate } from './change.ts';
import { ColourField } from './colour-field.tsx';
import type { EditorTools } from './editor-tools.ts';

const sizes = { small: 0.9, usual: 1, large: 1.1 } as const;
type Size = keyof typeof sizes;
const sizeNames = Object.keys(sizes) as Size[];

/** The size that is nearest: a template from a file may have any. */
const sizeOf = (scale: number): Size =>
  sizeNames.reduce((best, name) =>
    Math.abs(sizes[name] - scale) < Math.abs(sizes[best] - scale) ? name : best,
  );

const inks = ['#004a51', '#1d2a5b', '#5a1e2c', '#3b4a1f', '#141a16'] as const;
const tints = ['#eef3f1', '#eef0f7', '#f4efe9', '#edf0e6', '#ececec'] as const;
const READABLE = 4.5;

function AccentNote({ code }: { code: string }) {
  const t = useText('templates');
  const language = useLanguage();
  if (!isColour(code)) return null;
  const ratio = contrast(colourOf(code, '#000000'), [255, 255, 255]);
  const said = ratio.toFixed(1).replace('.', language === 'en' ? '.' : ',');
  return (
    <output className={ratio < READABLE ? 'q-small q-bad' : 'q-small q-muted'}>
      {t(ratio < READABLE ? 'contrastLow' : 'contrastGood', { ratio: said })}
    </output>
  );
}

function Themes({ tools: { template, change, designs } }: { tools: EditorTools }) {
  const t = useText('templates');
  const language = useLanguage();
  return (
    <fieldset className="q-theme-choice">
      <legend className="q-field-label">{t('theme')}</legend>
      {designs.themes.map(({ id, name, note, accent, tint }) => (
        <label key={id}>
          <input
            type="radio"
            name="theme"
            checked={template.theme === id}
            onChange={() => change({ ...template, theme: id })}
          />
          <svg viewBox="0 0 20 14" aria-hidden="true" className="q-theme-sign">
            <rect width="20" height="14" fill={tint} />
            <rect
              width={id === 'band' ? 20 : 7}
              height={id === 'band' ? 5 : 2}
              x={id === 'band' ? 0 : 2}
              y={id === 'band' ? 0 : 2}
              fill={accent}
            />
          </svg>
          <span>
            {name[language]}
            <span className="q-field-hint">{note[language]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Theme, colours, typeface and logo: what is the same all over the document. */
export function LookPanel({ tools }: { tools: EditorTools }) {
  const t = useText('templates');
  const { template, change, designs } = tools;
  const theme = designs.themes.find(({ id }) => id === template.theme);
  const set = (part: Partial<typeof template>, field?: string) => change({ ...template, ...part }, field);
  const reset = () => {
    change(resetTemplate(template));
    showDone(t('resetDone'), () => change(template));
  };
  return (
    <div className="q-pane-body">
      <TextInput
        label={t('name')}
        value={template.name}
        maxLength={80}
        onChange={(name) => set({ name }, 'name')}
      />
      <Themes tools={tools} />
      <ColourField
        label={t('colour')}
        value={template.accent}
        usual={theme?.accent ?? ''}
        offered={inks}
        onChange={(accent) => set({ accent }, 'accent')}
      />
      <AccentNote code={template.accent || (theme?.accent ?? '')} />
      <ColourField
        label={t('tint')}
        value={template.tint}
        usual={theme?.tint ?? ''}
        offered={tints}
        onChange={(tint) => set({ tint }, 'tint')}
      />
      <div className="q-fields">
        <NativeSelect
          label={t('font')}
          value={template.font}
          options={[
            { value: '', label: t('asTheme') },
            ...designs.families.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(font) => set({ font })}
        />
        <SegmentedControl
          label={t('size')}
          value={sizeOf(template.textScale)}
          options={sizeNames.map((value) => ({ value, label: t(`size-${value}`) }))}
          onChange={(size) => set({ textScale: sizes[size] })}
        />
      </div>
      <fieldset className="q-stack">
        <legend className="q-field-label">{t('logo')}</legend>
        <p className="q-field-hint">{t('logoNote')}</p>
        <LogoField logo={template.logo} onChange={(logo) => set({ logo })} />
        <TextInput
          label={t('logoHeight')}
          type="number"
          min={0}
          max={40}
          isNumber
          placeholder={t('widthAuto')}
          value={template.logoHeight === 0 ? '' : String(template.logoHeight)}
          onChange={(height) =>
            set({ logoHeight: Math.min(40, Math.max(0, Number(height) || 0)) }, 'logo height')
          }
        />
      </fieldset>
      <div className="q-row">
        <Button icon="undo" onClick={reset}>
          {t('reset')}
        </Button>
      </div>
    </div>
  );
}
