import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import { faultyTemplate } from '@domain/templates/faulty-template.ts';
import { templateOf, type StoredTemplate } from '@domain/templates/template.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { templateIdFor, templateSnapshot } from './snapshots.ts';

/** The templates of a run of documents: each read once, refused when faulty, frozen once. */
export class TemplatesAtIssue {
  readonly #known = new Map<string, StoredTemplate | undefined>();
  readonly #frozen = new Map<string, string>();

  constructor(
    private readonly writer: Writer,
    private readonly company: Company,
  ) {}

  /** Reads those of these customers; a faulty one is a refusal that says where. */
  async fetchFor(customers: Iterable<Customer>): Promise<Result<never> | null> {
    const ids = new Set([...customers].map((customer) => templateIdFor(customer, this.company)));
    const missing = [...ids].filter((id) => id !== '' && !this.#known.has(id));
    const found = await this.writer.getMany('templates', missing);
    for (const [at, template] of found.entries()) {
      this.#known.set(missing[at]!, template);
      const [fault] = template?.faults ?? [];
      if (template && fault) return faultyTemplate(template.name, fault);
    }
    return null;
  }

  /** The id of the snapshot that a document of this customer froze; empty = the built-in template, or a removed one. */
  freezeFor(customer: Customer): string {
    const id = templateIdFor(customer, this.company);
    const template = this.#known.get(id);
    if (template === undefined) return '';
    const known = this.#frozen.get(id);
    if (known !== undefined) return known;
    const snapshot = this.writer.put('templateSnapshots', templateSnapshot(templateOf(template)));
    this.#frozen.set(id, snapshot.id);
    return snapshot.id;
  }
}
