import { refuse, type Refusal } from '../result.ts';
import type { TemplateFault } from './template.ts';

/** Why nothing is made with this template: what is wrong, where, and what was perhaps meant. */
export function faultyTemplate(template: string, fault: TemplateFault): { ok: false; error: Refusal } {
  const { line, name, at, nearest } = fault;
  const [meant] = nearest;
  const params = { template, line, name: name || fault.code };
  return meant === undefined
    ? refuse('ValidationError', 'template-faulty', params, `template.${at}`)
    : refuse('ValidationError', 'template-faulty-near', { ...params, meant }, `template.${at}`);
}
