import type { Contact } from '@domain/parties/parties.ts';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { contactWords } from './customer-facts.tsx';
import { blankContact } from './customer-form.ts';
import type { FieldsPart } from './fields-part.ts';

const types = ['billing', 'primary', 'other'] as const;

/** Invoices go to the contact for invoices, else to the first one. */
export function ContactRows({ form, onChange, faultAt }: FieldsPart) {
  const t = useText('customers');
  const { contacts } = form;
  const write = (index: number, part: Partial<Contact>) =>
    onChange({ contacts: contacts.map((contact, at) => (at === index ? { ...contact, ...part } : contact)) });
  return (
    <fieldset className="q-stack">
      <legend className="customers-legend">{t('contacts')}</legend>
      {contacts.map((contact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- contacts have no identity but their place
        <fieldset
          key={index}
          className="customers-contact"
          aria-label={t('contactNumber', { number: index + 1 })}
        >
          <NativeSelect
            label={t('contactType')}
            value={contact.type}
            options={types.map((type) => ({ value: type, label: t(contactWords[type]) }))}
            onChange={(type) => write(index, { type })}
          />
          <TextInput
            label={t('contactName')}
            value={contact.name}
            onChange={(name) => write(index, { name })}
          />
          <TextInput
            label={t('contactEmail')}
            type="email"
            value={contact.email}
            error={faultAt(`contacts.${index}.email`)}
            onChange={(email) => write(index, { email })}
          />
          <TextInput
            label={t('contactPhone')}
            type="tel"
            value={contact.phone}
            onChange={(phone) => write(index, { phone })}
          />
          <IconButton
            icon="trash"
            label={t('removeContact', { number: index + 1 })}
            onClick={() => onChange({ contacts: contacts.filter((_, at) => at !== index) })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          variant="subtle"
          icon="plus"
          onClick={() => onChange({ contacts: [...contacts, blankContact] })}
        >
          {t('addContact')}
        </Button>
      </div>
    </fieldset>
  );
}
