/** One setup and one of its runs, or the editor of a setup (`new` = one that is not there yet); empty = the list. */
export interface BillingView {
  setup: string;
  run: string;
  edit: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const readView = (search: Record<string, unknown>): BillingView => ({
  setup: text(search['setup']),
  run: text(search['run']),
  edit: text(search['edit']),
});

export const writeView = (view: BillingView): Record<string, string> =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== ''));
