import { useState } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { Refusal } from '@domain/result.ts';
import { Button } from '@ui/button.tsx';
import { Callout } from '@ui/callout.tsx';
import { showDone } from '@ui/toast-store.ts';
import { useRefusal } from '@ui/use-refusal.ts';
import { useText } from '@ui/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import { ProductFields } from './product-fields.tsx';
import { faultsOf, productOf, type ProductForm } from './product-form.ts';

interface EditorProps {
  initial: ProductForm;
  /** Undefined for a new one. */
  stored: Product | undefined;
  company: Company;
  onClose: () => void;
}

export function ProductEditor({ initial, stored, company, onClose }: EditorProps) {
  const t = useText('products');
  const services = useServices();
  const reasonOf = useRefusal();
  const [form, setForm] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const faults = faultsOf(form);
  const faultAt = (field: keyof ProductForm) => {
    const fault = wasTried ? faults.find((candidate) => candidate.field === field) : undefined;
    if (fault) return t(fault.key);
    return refusal?.field === field ? reasonOf(refusal) : undefined;
  };
  const save = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const saved = await services.products.save(productOf(form));
    if (!saved.ok) return setRefusal(saved.error);
    showDone(t('saved', { name: saved.value.name }));
    onClose();
  };
  const remove = async (product: Product) => {
    const removed = await services.products.remove(product.id);
    if (!removed.ok) return showRefusal(removed.error);
    onClose();
    showDone(t('removed', { name: product.name }), async () => {
      const restored = await services.products.restore(product);
      if (!restored.ok) await showRefusal(restored.error);
    });
  };
  return (
    <form
      className="q-pane-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{stored?.name ?? t('newTitle')}</h2>
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
      <ProductFields
        form={form}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        faultAt={faultAt}
        company={company}
        rates={packOf(company.country).taxRates}
      />
      <div className="q-row is-wrapping">
        {stored && (
          <Button icon="trash" onClick={() => void remove(stored)}>
            {t('remove')}
          </Button>
        )}
        <span className="q-spacer" />
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
