import type { CustomerForm } from './customer-form.ts';

/** What each group of fields of the editor gets. */
export interface FieldsPart {
  form: CustomerForm;
  onChange: (part: Partial<CustomerForm>) => void;
  faultAt: (field: string) => string | undefined;
}
