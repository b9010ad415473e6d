import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { RentalsView } from './view.ts';

/** What every part of the screen is given. */
export interface ScreenPart {
  view: RentalsView;
  onView: (view: RentalsView) => void;
  company: Company;
  today: PlainDate;
}
