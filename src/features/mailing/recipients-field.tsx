import './mailing.css';
import { useId, useState } from 'react';
import type { Mailbox } from '@domain/outbox/message.ts';
import { isMailAddress } from '@domain/outbox/recipients.ts';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { classNames } from '@ui/signs/class-names.ts';
import { useText } from '@ui/environment/use-text.ts';
import { readMailbox } from './mail-form.ts';

interface RecipientsFieldProps {
  label: string;
  boxes: readonly Mailbox[];
  onChange: (boxes: Mailbox[]) => void;
  error?: string | undefined;
}

const shown = ({ name, address }: Mailbox) => (name === '' ? address : `${name} <${address}>`);

/** Several may be pasted at once, apart by commas, semicolons or lines. */
const boxesIn = (typed: string): Mailbox[] =>
  typed
    .split(/[,;\n]+/)
    .map(readMailbox)
    .filter(({ address }) => address !== '');

/** Who gets a mail: one chip each, and a field for another one. What is typed counts when the field is left. */
export function RecipientsField({ label, boxes, onChange, error }: RecipientsFieldProps) {
  const t = useText('outbox');
  const id = useId();
  const [typed, setTyped] = useState('');
  const take = () => {
    const known = new Set(boxes.map(({ address }) => address.toLowerCase()));
    const fresh = boxesIn(typed).filter(({ address }) => !known.has(address.toLowerCase()));
    if (fresh.length > 0) onChange([...boxes, ...fresh]);
    setTyped('');
  };
  return (
    <fieldset className="q-stack" aria-labelledby={id}>
      <legend id={id} className="q-field-label">
        {label}
      </legend>
      {boxes.length > 0 && (
        <ul className="mail-chips">
          {boxes.map((box) => (
            <li
              key={box.address}
              className={classNames('mail-chip', !isMailAddress(box.address) && 'is-wrong')}
            >
              <span>{shown(box)}</span>
              <IconButton
                icon="close"
                label={t('removeAddress', { address: box.address })}
                onClick={() => onChange(boxes.filter((other) => other !== box))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="mail-add">
        <TextInput
          label={t('addAddress')}
          type="email"
          multiple
          autoComplete="email"
          value={typed}
          error={error}
          onChange={setTyped}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take();
          }}
        />
        {typed !== '' && <Button onClick={take}>{t('add')}</Button>}
      </div>
    </fieldset>
  );
}
