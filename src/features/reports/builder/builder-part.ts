import type { ReportLayout, ReportTable } from '@services/services.ts';

/** What every part of the builder is given. */
export interface BuilderPart {
  table: ReportTable;
  layout: ReportLayout;
  onLayout: (layout: ReportLayout) => void;
}
