import { useView, type SetView } from '../use-view.ts';
import { readView, writeView, type InvoicesView } from './view.ts';

const inAddress = { read: readView, write: writeView };

export type ChangeView = (next: InvoicesView) => void;

/** Opening an invoice is a step to come back from; typing in the search is none. */
export function useInvoicesView(): [InvoicesView, ChangeView] {
  const [view, set]: [InvoicesView, SetView<InvoicesView>] = useView(inAddress);
  const change = (next: InvoicesView) =>
    set(next, { replace: next.open === view.open && next.edit === view.edit });
  return [view, change];
}
