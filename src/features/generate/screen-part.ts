import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { GenerateView } from './view.ts';

/** What both halves of the screen get. */
export interface ScreenPart {
  view: GenerateView;
  onView: (part: Partial<GenerateView>) => void;
  company: Company;
  today: PlainDate;
}
