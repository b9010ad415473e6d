import type { ReportBasis, ReportKind } from './report.ts';

type Dated = Pick<ReportKind, 'basis' | 'bases'>;

/** Whether a report can be asked by that date; without a word it comes by its own. */
export const canBeBy = ({ basis, bases = [] }: Dated, asked: ReportBasis | undefined): boolean =>
  asked === undefined || asked === basis || bases.includes(asked);

/** The date that is kept with what was made or saved: only one that is not the usual. */
export const unusualBasis = ({ basis }: Dated, asked: ReportBasis | undefined): { basis?: ReportBasis } =>
  asked === undefined || asked === basis ? {} : { basis: asked };
