import type { TemplateFault } from '@domain/templates/template.ts';
import type { Result } from '@domain/result.ts';

/** What is wrong inside one text: the rest of the fault is where that text stands. */
export type TextFault = Omit<TemplateFault, 'at' | 'part' | 'language'>;

/** Writes expressions out for one document. */
export interface Writer {
  text(text: string): Result<string, TextFault>;
  condition(expression: string): Result<boolean, TextFault>;
  /** Once for each line, as `sub_transaction`. */
  eachLine(text: string): Result<string[], TextFault>;
}
