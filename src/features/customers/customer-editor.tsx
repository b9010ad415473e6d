import { useState } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Refusal } from '@domain/result.ts';
import { Button } from '@ui/button.tsx';
import { Callout } from '@ui/callout.tsx';
import { TextArea } from '@ui/text-area.tsx';
import { showDone } from '@ui/toast-store.ts';
import { useRefusal } from '@ui/use-refusal.ts';
import { useText } from '@ui/use-text.ts';
import { useServices } from '../services-context.ts';
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
  const reasonOf = useRefusal();
  const [form, setForm] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const change = (part: Partial<CustomerForm>) => setForm((before) => ({ ...before, ...part }));
  const faults = faultsOf(form);
  const faultAt = (field: string) => {
    const fault = wasTried ? faults.find((candidate) => candidate.field === field) : undefined;
    if (fault) return t(fault.key);
    return refusal?.field === field ? reasonOf(refusal) : undefined;
  };
  const save = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const saved = await services.customers.save(customerOf(form));
    if (!saved.ok) return setRefusal(saved.error);
    showDone(t('saved', { name: saved.value.name }));
    onSaved(saved.value.id);
  };
  const part = { form, onChange: change, faultAt };
  return (
    <form
      className="q-pane-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="customers-name">
        {form.id === '' ? t('newTitle') : t('editTitle', { name: initial.name })}
      </h2>
      {wasTried && faults.length > 0 && (
        <Callout tone="error" live>
          {t('faultSummary', { count: faults.length })}
        </Callout>
      )}
      {refusal && (
        <Callout tone="error" live>
          {reasonOf(refusal)}
        </Callout>
      )}
      <IdentityFields {...part} />
      <AddressFields {...part} />
      <ContactRows {...part} />
      <BillingFields {...part} company={company} rates={packOf(company.country).taxRates} />
      <TextArea label={t('notes')} value={form.notes} onChange={(notes) => change({ notes })} />
      <div className="q-row customers-foot">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
