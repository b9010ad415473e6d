import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { SetView } from '../use-view.ts';
import type { RentalsView } from './view.ts';

/** What every part of the screen is given. */
export interface ScreenPart {
  view: RentalsView;
  onView: SetView<RentalsView>;
  company: Company;
  today: PlainDate;
}
