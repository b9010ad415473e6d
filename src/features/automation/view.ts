import {
  oneOf,
  readList,
  shortAddress,
  textIn,
  writeList,
  type ListView,
  type Search,
} from '../list-view.ts';
import { recipeIds, type RecipeId } from './editor/recipes.ts';

/** What the address of the automations holds. */
export interface AutomationsView {
  /** The one that is written; `new` for one not saved yet. */
  open: string;
  /** What a new one starts from. */
  recipe: RecipeId | '';
  /** The one whose dry run is looked at. */
  preview: string;
}

export const readAutomations = (search: Search): AutomationsView => ({
  open: textIn(search['open']),
  recipe: oneOf(search['recipe'], [...recipeIds, '' as const], ''),
  preview: textIn(search['preview']),
});

export const writeAutomations = (view: AutomationsView): Record<string, string> => shortAddress({ ...view });

/** What the address of the list of runs holds. */
export interface RunsView extends ListView<'newest'> {
  automation: string;
  state: RunStateFilter;
}

export const runStates = [
  'running',
  'needs-you',
  'done',
  'partly',
  'failed',
  'stopped',
  'skipped',
  'cancelled',
] as const;
type RunStateFilter = (typeof runStates)[number] | '';

const order = { sort: 'newest', direction: 'desc' } as const;

export const readRuns = (search: Search): RunsView => ({
  ...readList(search, ['newest'], order),
  automation: textIn(search['automation']),
  state: oneOf(search['state'], [...runStates, '' as const], ''),
});

export const writeRuns = (view: RunsView): Record<string, string | number> =>
  shortAddress({ ...writeList(view, order), automation: view.automation, state: view.state });

export const runsQuery = ({ automation, state, page, pageSize }: RunsView) => ({
  page,
  pageSize,
  ...(automation !== '' && { automationId: automation }),
  ...(state !== '' && { state }),
});

/** What the address of the managers holds. */
export interface PeopleView {
  open: string;
}

export const readPeople = (search: Search): PeopleView => ({ open: textIn(search['open']) });
export const writePeople = (view: PeopleView): Record<string, string> => shortAddress({ ...view });
