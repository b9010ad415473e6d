import { useState } from 'react';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Menu } from '@ui/layers/menu.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { AllowanceRows } from './allowance-rows.tsx';
import type { LineForm } from './draft-form.ts';
import type { LineRowProps } from './line-row-props.ts';

/** What few lines need: a description, a discount, another place, away. */
export function LineExtras({ line, index, currency, faults, acts }: LineRowProps) {
  const t = useText('draft');
  const [describes, setDescribes] = useState(line.description !== '');
  const onChange = (change: Partial<LineForm>) => acts.change(index, change);
  const number = { line: index + 1 };
  const discount = { type: 'allowance', reason: '', percent: '', amount: '' } as const;
  return (
    <>
      <Menu
        label={t('lineNumber', number)}
        items={[
          { label: t('addDescription'), icon: 'edit', onAct: () => setDescribes(true) },
          {
            label: t('addDiscount'),
            icon: 'tag',
            onAct: () => onChange({ allowances: [...line.allowances, discount] }),
          },
          {
            label: line.priceIncludesTax ? t('priceBecomesNet') : t('priceBecomesGross'),
            icon: 'refresh',
            onAct: () => onChange({ priceIncludesTax: !line.priceIncludesTax }),
          },
          'rule',
          { label: t('moveUp', number), icon: 'arrow-up', onAct: () => acts.move(index, index - 1) },
          { label: t('moveDown', number), icon: 'arrow-down', onAct: () => acts.move(index, index + 1) },
          { label: t('removeLine', number), icon: 'trash', onAct: () => acts.remove(index) },
        ]}
        trigger={(button) => <IconButton icon="more" label={t('lineMore', number)} {...button} />}
      />
      {describes && (
        <div className="invoices-line-more">
          <TextInput
            label={t('description')}
            placeholder={t('description')}
            value={line.description}
            onChange={(description) => onChange({ description })}
          />
        </div>
      )}
      {line.allowances.length > 0 && (
        <div className="invoices-line-more has-labels">
          <AllowanceRows
            items={line.allowances}
            onChange={(allowances) => onChange({ allowances })}
            currency={currency}
            path={`lines.${index}.`}
            faults={faults}
          />
        </div>
      )}
    </>
  );
}
