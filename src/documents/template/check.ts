import type { DocumentTemplate, TemplateFault, Texts } from '@domain/templates/template.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import { holdsLiquid } from '@domain/templates/texts.ts';
import type { TextFault, Writer } from './writer.ts';

interface Written {
  at: string;
  part: TemplateFault['part'];
  language: Language | '';
  tried: Result<unknown, TextFault>;
}

/** Tries every text of a template, in every language: what would be at fault in any document (B4). */
export function templateFaults(template: DocumentTemplate, writer: Writer): TemplateFault[] {
  const tried: Written[] = [];
  const tryAll = (at: string, part: TemplateFault['part'], texts: Texts) => {
    for (const [language, text] of Object.entries(texts) as [Language, string][]) {
      if (holdsLiquid(text)) tried.push({ at, part, language, tried: writer.text(text) });
    }
  };
  for (const { id, on, when, heading, text } of template.blocks) {
    if (!on) continue;
    if (when.trim() !== '') tried.push({ at: id, part: 'when', language: '', tried: writer.condition(when) });
    tryAll(id, 'heading', heading);
    tryAll(id, 'text', text);
  }
  for (const { id, on, title, text } of template.columns) {
    if (!on) continue;
    tryAll(id, 'title', title);
    if (holdsLiquid(text)) tried.push({ at: id, part: 'text', language: '', tried: writer.eachLine(text) });
  }
  for (const { id, on, label, text } of template.facts) {
    if (!on) continue;
    tryAll(id, 'label', label);
    tryAll(id, 'text', text);
  }
  return tried.flatMap(({ tried: result, ...place }) => (result.ok ? [] : [{ ...result.error, ...place }]));
}
