import { Pager } from '@ui/lists/pager.tsx';
import type { ListView } from './list-view.ts';
import type { SetView } from './use-view.ts';

/** As many rows as the smallest page: nothing to turn. */
const ONE_PAGE = 10;

interface ListPagerProps<V> {
  view: V;
  onView: SetView<V>;
  /** Undefined while it is counted. */
  total: number | undefined;
}

export function ListPager<V extends ListView<string>>({ view, onView, total = 0 }: ListPagerProps<V>) {
  if (total <= ONE_PAGE) return null;
  return (
    <Pager
      page={view.page}
      pageSize={view.pageSize}
      total={total}
      onChange={(change) => onView((now) => ({ ...now, ...change(now) }))}
    />
  );
}
