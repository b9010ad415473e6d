import { useState } from 'react';
import type { TemplateBlock } from '@domain/templates/template.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { conditionOf, presetOf, whenPresets, type WhenPreset } from './change.ts';
import { faultIn, type EditorTools } from './editor-tools.ts';
import { FaultNote } from '../../liquid/liquid-area.tsx';
import { mended } from '../../liquid/highlight.ts';

/** When a block is shown: one of the ready conditions, or one of one's own. */
export function WhenField({
  tools: { faults, language },
  block,
  onChange,
}: {
  tools: EditorTools;
  block: TemplateBlock;
  onChange: (part: Partial<TemplateBlock>, field?: string) => void;
}) {
  const t = useText('templates');
  const [isOwn, setOwn] = useState(presetOf(block) === 'own');
  const preset: WhenPreset = isOwn ? 'own' : presetOf(block);
  const fault = faultIn(faults, block.id, 'when', language);
  const choose = (chosen: WhenPreset) => {
    setOwn(chosen === 'own');
    if (chosen !== 'own') onChange({ when: conditionOf(chosen) });
  };
  return (
    <>
      <NativeSelect
        label={t('when')}
        value={preset}
        options={[...whenPresets, 'own' as const].map((value) => ({ value, label: t(`when-${value}`) }))}
        onChange={choose}
      />
      {preset === 'own' && (
        <>
          {fault && (
            <FaultNote
              fault={fault}
              onMend={(name) => onChange({ when: mended(block.when, fault, name) })}
              onShow={() => undefined}
            />
          )}
          <TextInput
            label={t('condition')}
            hint={t('conditionHint')}
            value={block.when}
            spellCheck={false}
            onChange={(when) => onChange({ when }, `${block.id} when`)}
          />
        </>
      )}
    </>
  );
}
