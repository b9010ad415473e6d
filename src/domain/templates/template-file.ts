import { refuse, type Result } from '../result.ts';
import { readTemplate } from './read-template.ts';
import type { DocumentTemplate } from './template.ts';

const KIND = 'quittance-template';

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A template as a file that a person can keep, send and read. */
export function templateFile(template: DocumentTemplate): string {
  const { logo } = template;
  const plain = logo === null ? null : { ...logo, bytes: toBase64(logo.bytes) };
  return `${JSON.stringify({ kind: KIND, template: { ...template, logo: plain } }, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The template of such a file. */
export function templateFromFile(text: string): Result<DocumentTemplate> {
  const file = parsed(text);
  if (!isFields(file) || file['kind'] !== KIND || !isFields(file['template'])) {
    return refuse('Unreadable', 'template-unreadable');
  }
  const { logo, ...template } = file['template'];
  const bytes = isFields(logo) && typeof logo['bytes'] === 'string' ? fromBase64(logo['bytes']) : null;
  return readTemplate({ ...template, logo: isFields(logo) && bytes !== null ? { ...logo, bytes } : null });
}
