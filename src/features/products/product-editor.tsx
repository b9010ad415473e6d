import { packOf } from '@domain/countries/registry.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { RecordEditor } from '../record-editor.tsx';
import { actWithUndo } from '../act-with-undo.ts';
import { useServices } from '../services-context.ts';
import { useRecordForm } from '../use-record-form.ts';
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
  const record = useRecordForm({
    initial,
    faultsOf,
    wordsOf: t,
    save: (form, opened) => services.products.save(productOf(form), productOf(opened)),
    onSaved: ({ name }) => {
      showDone(t('saved', { name }));
      onClose();
    },
  });
  const remove = async (product: Product) => {
    const isRemoved = await actWithUndo({
      act: () => services.products.remove(product.id),
      undo: () => services.products.restore(product),
      words: t('removed', { name: product.name }),
    });
    if (!isRemoved) return;
    record.discard();
    onClose();
  };
  return (
    <RecordEditor
      title={stored?.name ?? t('newTitle')}
      record={record}
      onCancel={onClose}
      acts={
        stored && (
          <Button icon="trash" onClick={() => void remove(stored)}>
            {t('remove')}
          </Button>
        )
      }
    >
      <ProductFields
        form={record.form}
        onChange={record.change}
        faultAt={record.faultAt}
        company={company}
        rates={packOf(company.country).taxRates}
      />
    </RecordEditor>
  );
}
