import { refuse, type Refusal } from '@domain/result.ts';
import type { TemplateFault } from '@domain/templates/template.ts';

/** What is wrong in a text of mails, where, and what was perhaps meant. */
export function textFinding({ part, language, line, name, code, nearest }: TemplateFault): Refusal {
  const isSubject = part === 'heading';
  const field = `${isSubject ? 'subject' : 'body'}.${language}`;
  const params = { line, name: name || code };
  const [meant] = nearest;
  if (meant === undefined) {
    const reason = isSubject ? 'mail-subject-faulty' : 'mail-body-faulty';
    return refuse('ValidationError', reason, params, field).error;
  }
  const reason = isSubject ? 'mail-subject-faulty-near' : 'mail-body-faulty-near';
  return refuse('ValidationError', reason, { ...params, meant }, field).error;
}

/** The same where somebody wants to save it. */
export function unsavable({ part, language, line, name, code, nearest }: TemplateFault): Refusal {
  const field = `${part === 'heading' ? 'subject' : 'body'}.${language}`;
  const params = { line, name: name || code };
  const [meant] = nearest;
  return meant === undefined
    ? refuse('ValidationError', 'mail-text-faulty', params, field).error
    : refuse('ValidationError', 'mail-text-faulty-near', { ...params, meant }, field).error;
}
