import type { SetView } from '../use-view.ts';
import type { ReportsView } from './view.ts';

/** What every part of the screen is given. */
export interface ScreenPart {
  view: ReportsView;
  onView: SetView<ReportsView>;
}
