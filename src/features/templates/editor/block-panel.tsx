import { isRequired } from '@domain/templates/built-in.ts';
import { aligns, looksOf, partsOf, places, type TemplateBlock } from '@domain/templates/template.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useBlockName } from './block-list.tsx';
import { moved, replaced, reworded, withoutBlock } from './change.ts';
import { faultIn, type EditorTools } from './editor-tools.ts';
import { LanguageChoice } from './language-choice.tsx';
import { LiquidArea } from '../../liquid/liquid-area.tsx';
import { WhenField } from './when-field.tsx';

interface PartProps {
  tools: EditorTools;
  block: TemplateBlock;
  onChange: (part: Partial<TemplateBlock>, field?: string) => void;
}

/** Where words of one's own make sense: the other blocks say what the invoice says. */
const worded = new Set([
  'title',
  'seller',
  'buyer',
  'note',
  'payment',
  'pay-link',
  'text',
  'legal',
  'footer',
  'totals',
  'tax-recap',
]);
/** Where the text says what rows and columns are called. */
const named = new Set(['totals', 'tax-recap']);
const headed = new Set([
  'title',
  'seller',
  'buyer',
  'note',
  'payment',
  'pay-link',
  'text',
  'totals',
  'tax-recap',
]);
const placed = new Set(['lines', 'footer']);

function PlaceFields({ block, onChange }: PartProps) {
  const t = useText('templates');
  const looks = looksOf[block.kind] ?? [];
  return (
    <div className="q-fields">
      {!placed.has(block.kind) && (
        <NativeSelect
          label={t('place')}
          value={block.place}
          options={places.map((value) => ({ value, label: t(value === '' ? 'asTheme' : `place-${value}`) }))}
          onChange={(place) => onChange({ place })}
        />
      )}
      {block.kind !== 'lines' && block.kind !== 'totals' && block.kind !== 'tax-recap' && (
        <NativeSelect
          label={t('align')}
          value={block.align}
          options={aligns.map((value) => ({ value, label: t(value === '' ? 'asTheme' : `align-${value}`) }))}
          onChange={(align) => onChange({ align })}
        />
      )}
      {looks.length > 0 && (
        <NativeSelect
          label={t('style')}
          value={block.look}
          options={['', ...looks].map((value) => ({
            value,
            label: value === '' ? t('asTheme') : t.loose(`look-${value}`),
          }))}
          onChange={(look) => onChange({ look })}
        />
      )}
    </div>
  );
}

function ShownParts({ tools, block, onChange }: PartProps) {
  const t = useText('templates');
  const parts = partsOf[block.kind] ?? [];
  if (parts.length === 0) return null;
  const turn = (part: string, on: boolean) =>
    onChange({ parts: parts.filter((one) => (one === part ? on : block.parts.includes(one))) });
  const needsLink = block.kind === 'pay-link' || block.kind === 'payment';
  return (
    <fieldset className="q-stack">
      <legend className="q-field-label">{t('shows')}</legend>
      {parts.map((part) => (
        <Checkbox
          key={part}
          checked={block.parts.includes(part)}
          label={t.loose(`part-${part}`)}
          hint={part === 'qr' && block.kind === 'payment' ? t('qrNote') : undefined}
          onChange={(on) => turn(part, on)}
        />
      ))}
      {needsLink && !tools.hasPayLink && <Callout>{t('noPayLink')}</Callout>}
    </fieldset>
  );
}

function Words({ tools, block, onChange }: PartProps) {
  const t = useText('templates');
  const { language, faults, designs } = tools;
  if (!worded.has(block.kind)) return null;
  const write = (part: 'heading' | 'text', said: string) =>
    onChange({ [part]: reworded(block[part], language, said) }, `${block.id} ${part} ${language}`);
  return (
    <>
      <LanguageChoice tools={tools} />
      {headed.has(block.kind) && (
        <TextInput
          label={t('heading')}
          hint={block.kind === 'text' ? undefined : t('headingHint')}
          error={faultIn(faults, block.id, 'heading', language) && t('faultCount', { count: 1 })}
          value={block.heading[language] ?? ''}
          onChange={(said) => write('heading', said)}
        />
      )}
      {block.kind !== 'title' && block.kind !== 'seller' && block.kind !== 'buyer' && (
        <LiquidArea
          label={t(named.has(block.kind) ? 'ownWords' : 'text')}
          value={block.text[language] ?? ''}
          fault={faultIn(faults, block.id, 'text', language)}
          variables={named.has(block.kind) ? [] : designs.variables}
          rows={block.kind === 'text' ? 8 : 4}
          onChange={(said) => write('text', said)}
        />
      )}
      {named.has(block.kind) && <p className="q-tiny q-muted">{t('ownWordsHint')}</p>}
    </>
  );
}

function Acts({ tools: { template, change }, block }: PartProps) {
  const t = useText('templates');
  const { blocks } = template;
  const at = blocks.findIndex(({ id }) => id === block.id);
  const move = (to: number) => change({ ...template, blocks: moved(blocks, at, to) });
  if (block.kind === 'footer') return null;
  return (
    <div className="q-row is-wrapping">
      {at > 0 && (
        <Button icon="arrow-up" onClick={() => move(at - 1)}>
          {t('moveUp')}
        </Button>
      )}
      {at < blocks.length - 2 && (
        <Button icon="arrow-down" onClick={() => move(at + 1)}>
          {t('moveDown')}
        </Button>
      )}
      <span className="q-spacer" />
      {block.kind === 'text' && (
        <Button icon="trash" onClick={() => change(withoutBlock(template, block.id))}>
          {t('remove')}
        </Button>
      )}
    </div>
  );
}

/** The settings of one block. */
export function BlockPanel({ tools, id }: { tools: EditorTools; id: string }) {
  const t = useText('templates');
  const nameOf = useBlockName();
  const { template, change } = tools;
  const block = template.blocks.find((one) => one.id === id) ?? template.blocks[0];
  if (block === undefined) return null;
  const onChange = (part: Partial<TemplateBlock>, field?: string) =>
    change({ ...template, blocks: replaced(template.blocks, block.id, part) }, field);
  const props = { tools, block, onChange };
  return (
    <div className="q-pane-body">
      <div className="q-row">
        <h2>{nameOf(block)}</h2>
        <span className="q-spacer" />
        {isRequired(template, block.kind) && <span className="q-tiny q-muted">{t('required')}</span>}
      </div>
      <Words {...props} />
      <ShownParts {...props} />
      <PlaceFields {...props} />
      {!isRequired(template, block.kind) && <WhenField {...props} />}
      <Acts {...props} />
    </div>
  );
}
