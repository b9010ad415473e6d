import { useView, type SetView, type ViewChange } from '../use-view.ts';
import { readView, writeView, type InvoicesView } from './view.ts';

const inAddress = { read: readView, write: writeView };

export type ChangeView = (next: ViewChange<InvoicesView>) => void;

/** Opening an invoice is a step to come back from; typing in the search is none. */
export function useInvoicesView(): [InvoicesView, ChangeView] {
  const [view, set]: [InvoicesView, SetView<InvoicesView>] = useView(inAddress);
  const change: ChangeView = (next) =>
    set(next, { replace: (now, then) => then.open === now.open && then.edit === now.edit });
  return [view, change];
}
