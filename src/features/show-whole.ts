import { dropTypedSearch } from '@ui/fields/typed-search.ts';
import type { SetView } from './use-view.ts';

/** A list without its search and filters, those included that were typed or pressed right before and are not drawn yet. */
export function showWhole<V>(onView: SetView<V>, whole: (now: V) => V): void {
  dropTypedSearch();
  onView(whole);
}
