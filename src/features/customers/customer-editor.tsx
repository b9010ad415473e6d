import { packOf } from '@domain/countries/registry.ts';
import type { Company } from '@domain/parties/parties.ts';
import { TextArea } from '@ui/fields/text-area.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { RecordEditor } from '../record-editor.tsx';
import { useServices } from '../services-context.ts';
import { useRecordForm } from '../use-record-form.ts';
import { AddressFields } from './address-fields.tsx';
import { BillingFields } from './billing-fields.tsx';
import { ContactRows } from './contact-rows.tsx';
import { customerOf, faultsOf, type CustomerForm } from './customer-form.ts';
import { IdentityFields } from './identity-fields.tsx';

interface EditorProps {
  initial: CustomerForm;
  company: Company;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

export function CustomerEditor({ initial, company, onSaved, onCancel }: EditorProps) {
  const t = useText('customers');
  const services = useServices();
  const record = useRecordForm({
    initial,
    faultsOf,
    wordsOf: t,
    save: (form, opened) => services.customers.save(customerOf(form), customerOf(opened)),
    onSaved: ({ id, name }) => {
      showDone(t('saved', { name }));
      onSaved(id);
    },
  });
  const { form, change } = record;
  const part = { form, onChange: change, faultAt: record.faultAt };
  return (
    <RecordEditor
      title={form.id === '' ? t('newTitle') : t('editTitle', { name: initial.name })}
      record={record}
      onCancel={onCancel}
    >
      <IdentityFields {...part} />
      <AddressFields {...part} />
      <ContactRows {...part} />
      <BillingFields {...part} company={company} rates={packOf(company.country).taxRates} />
      <TextArea label={t('notes')} value={form.notes} onChange={(notes) => change({ notes })} />
    </RecordEditor>
  );
}
