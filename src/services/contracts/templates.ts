import type { Theme } from '@documents/themes/define.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { DocumentTemplate, StoredTemplate, TemplateFault } from '@domain/templates/template.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface TemplateRow extends StoredTemplate {
  isDefault: boolean;
  /** Customers who have it as their own. */
  customers: number;
}

/** What a template can be made of, for whoever composes one. */
export interface TemplateDesigns {
  themes: readonly ThemeFacts[];
  families: readonly { id: string; name: string }[];
  /** Names that a text can use; those of a line are for own columns. */
  variables: readonly string[];
  lineVariables: readonly string[];
}

type ThemeFacts = Pick<Theme, 'id' | 'name' | 'note' | 'family' | 'accent' | 'tint' | 'settings'>;

export interface PreviewTarget {
  /** Absent = the sample invoice. */
  invoiceId?: string;
  /** Of the sample invoice. */
  language?: Language;
}

export interface TemplatePreview {
  file: Blob;
  /** What is wrong in its texts for this document: they are left out of it. */
  faults: TemplateFault[];
}

/** What `restore` needs to bring a template back to where it was. */
export interface RemovedTemplate {
  template: StoredTemplate;
  wasDefault: boolean;
  customerIds: string[];
}

/** What a screen or a program hands over: what it leaves out is as in the built-in template. */
export type TemplateInput = Partial<DocumentTemplate> & { name: string; id?: string; rev?: number };

export interface TemplateServices {
  list(query?: PageQuery): Promise<PageOf<TemplateRow>>;
  /** Every one, by name. */
  all(): Promise<TemplateRow[]>;
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
