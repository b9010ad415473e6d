import type { Result } from '@domain/result.ts';
import type { StoredTemplate } from '@domain/templates/template.ts';
import type { RemovedTemplate } from '../commands/remove-template.ts';
import type { TemplateInput } from '../commands/save-template.ts';
import type { LongTask } from '../ports.ts';
import type { PreviewTarget, TemplateDesigns, TemplatePreview, TemplateRow } from '../queries/templates.ts';

export interface TemplateServices {
  list(): Promise<TemplateRow[]>;
  get(id: string): Promise<StoredTemplate | undefined>;
  save(template: TemplateInput): Promise<Result<StoredTemplate>>;
  duplicate(id: string, name: string): Promise<Result<StoredTemplate>>;
  remove(id: string): Promise<Result<RemovedTemplate>>;
  /** Undo of `remove`. */
  restore(removed: RemovedTemplate): Promise<Result<void>>;
  /** Empty = the built-in one. */
  setDefault(id: string): Promise<Result<void>>;
  preview(template: TemplateInput, target?: PreviewTarget, task?: LongTask): Promise<Result<TemplatePreview>>;
  designs(): Promise<TemplateDesigns>;
  export(id: string): Promise<Result<{ file: Blob; fileName: string }>>;
  import(file: Blob): Promise<Result<StoredTemplate>>;
}
