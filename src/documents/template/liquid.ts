import { Liquid, LiquidError, type Template } from 'liquidjs';
import type { Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import { nearestNames } from '@domain/texts/nearest.ts';
import type { DocumentJob, TemplatedJob } from '../job.ts';
import { foreignFilters, valueFilters, type Written } from './liquid-filters.ts';
import { missingName, namesIn } from './names.ts';
import { letterVariables, variablesOf, writtenOf, type Variables } from './variables.ts';
import type { TextFault, Writer } from './writer.ts';

/** Characters of one text, written and read. */
const LONGEST_SOURCE = 20_000;
/** Tags in one text: more are read ever more slowly. */
const MOST_TAGS = 300;
const LONGEST_OUTPUT = 20_000;
/** Elements and characters that the work on one text may hold. */
const MOST_MEMORY = 400_000;
const KEPT_TEXTS = 200;

const tags = [
  'if',
  'unless',
  'case',
  'for',
  'assign',
  'capture',
  'comment',
  'raw',
  'break',
  'continue',
  '#',
  'cycle',
];
const filters = (
  'abs at_least at_most ceil divided_by floor minus modulo plus round times sum append prepend capitalize downcase ' +
  'upcase strip lstrip rstrip remove replace slice split truncate truncatewords default size first last join map ' +
  'reverse sort uniq where concat compact'
).split(' ');

/** Only tags and filters that turn values into text: none reads a file, loads another template or says how it is made. */
function engineFor(written: Written): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: LONGEST_SOURCE + 100,
    memoryLimit: MOST_MEMORY,
    templates: {},
  });
  for (const name of Object.keys(engine.tags)) if (!tags.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!filters.includes(name)) delete engine.filters[name];
  for (const [name, filter] of Object.entries(valueFilters(written))) engine.registerFilter(name, filter);
  return engine;
}

interface Parsed {
  templates: Template[];
  /** What it names and is not there: found without running it, so in every branch. */
  fault: TextFault | null;
}

interface Place {
  line: number;
  column: number;
}

const faultOf = (
  code: TextFault['code'],
  { line, column }: Place,
  name = '',
  nearest: string[] = [],
): TextFault => ({ code, line, column, name, nearest });

const START: Place = { line: 1, column: 1 };

function placeOf(error: unknown): Place {
  if (!LiquidError.is(error)) return START;
  const [line, column] = error.token.getPosition();

  return { line: line ?? 1, column: column ?? 1 };
}

const messageOf = (error: unknown): string => {
  const original = (error as { originalError?: unknown }).originalError;
  const said = original instanceof Error ? original : error;
  return said instanceof Error ? said.message : String(said);
};

/** The library's exceptions as findings; what a template can cause is always one of these. */
function findingOf(error: unknown, variables: Variables): TextFault {
  const message = messageOf(error);
  const place = placeOf(error);
  const named = (pattern: RegExp) => pattern.exec(message)?.[1];
  const variable = named(/undefined variable: ([^\s,]+)/);
  if (variable !== undefined) {
    return faultOf('unknown-variable', place, variable, nearestNames(variable, namesIn(variables, variable)));
  }
  const filter = named(/undefined filter: ([^\s,]+)/);
  if (filter !== undefined) {
    const meant = foreignFilters[filter];
    const near =
      meant === undefined ? nearestNames(filter, [...filters, 'money', 'number', 'date', 'rate']) : [meant];
    return faultOf('unknown-filter', place, filter, near);
  }
  const tag = named(/tag "?([^"\s]+)"? not found/);
  if (tag !== undefined) return faultOf('unknown-tag', place, tag, nearestNames(tag, tags));
  if (message.includes('template render limit')) return faultOf('too-slow', place);
  if (
    message.includes('limit exceeded') ||
    error instanceof RangeError ||
    message.includes('string length')
  ) {
    return faultOf('too-much', place);
  }
  return faultOf('syntax', place, message.split('\n')[0]?.slice(0, 80) ?? '');
}

/** Milliseconds that a text may take; once one has taken more, no other of its document is tried. */
const TRIAL_BUDGET = 80;
/**
 * The clock also runs while the device is held up: what was too slow is tried once more, all texts of a document together
 * so long. With the first try it is less than the 200 ms of A6, for what is hostile uses up both.
 */
const PATIENCE = 100;
/** What was issued has passed once, and our own words always do: a slow device gets all the time it needs. */
const ISSUED_BUDGET = 5000;

/** Writes the expressions of one document. */
export const liquidWriter = (job: DocumentJob, budget = TRIAL_BUDGET): Writer =>
  writerOver(variablesOf(job), writtenOf(job), budget);

/** Writes expressions over any variables; `eachLine` needs their `transactions`. */
export function writerOver(variables: Variables, how: Written, budget = TRIAL_BUDGET): Writer {
  const engine = engineFor(how);
  const parsed = new Map<string, Parsed>();
  let isSpent = budget <= 0;
  let patience = budget < PATIENCE ? PATIENCE : 0;

  const faultInNames = (templates: Template[], scope: Variables): TextFault | null => {
    const { globals } = engine.analyzeSync(templates, { partials: false });
    for (const found of Object.values(globals).flat()) {
      const path = found.segments.map((segment) => (typeof segment === 'object' ? 0 : segment));
      const missing = missingName(scope, path);
      const { row: line, col: column } = found.location;
      if (missing !== null) {
        const near = nearestNames(missing, namesIn(scope, missing));
        return faultOf('unknown-variable', { line, column }, missing, near);
      }
    }
    return null;
  };

  /** Within a line there are more names, so the same text is another there. */
  const parse = (text: string, scope: Variables): Parsed => {
    const key = (scope === variables ? '' : 'line ') + text;
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const templates = engine.parse(text);
    const made = { templates, fault: faultInNames(templates, scope) };
    if (parsed.size >= KEPT_TEXTS) parsed.clear();
    parsed.set(key, made);
    return made;
  };

  const tried = (text: string, scope: Variables, renderLimit: number): Result<string, TextFault> => {
    try {
      const { templates, fault } = parse(text, scope);
      if (fault !== null) return { ok: false, error: fault };
      const output = engine.renderSync(templates, scope, { renderLimit }) as string;
      return output.length > LONGEST_OUTPUT ? { ok: false, error: faultOf('too-much', START) } : ok(output);
    } catch (error) {
      return { ok: false, error: findingOf(error, scope) };
    }
  };

  const written = (text: string, scope: Variables): Result<string, TextFault> => {
    if (text.length > LONGEST_SOURCE || text.split('{%').length > MOST_TAGS)
      return { ok: false, error: faultOf('too-long', START) };
    if (isSpent) return { ok: false, error: faultOf('too-slow', START) };
    const first = tried(text, scope, budget);
    if (first.ok || first.error.code !== 'too-slow') return first;
    const begun = performance.now();
    const second = patience > 0 ? tried(text, scope, patience) : first;
    patience = Math.max(0, patience - (performance.now() - begun));
    isSpent = !second.ok && second.error.code === 'too-slow';
    return second;
  };

  return {
    text: (text) => written(text, variables),
    condition: (expression) => {
      const opened = '{% if ';
      const shown = written(`${opened}${expression.trim()} %}1{% endif %}`, variables);
      if (shown.ok) return ok(shown.value === '1');
      const column = Math.max(1, shown.error.column - opened.length);
      return { ok: false, error: { ...shown.error, column } };
    },
    eachLine: (text) => {
      const lines = (variables['transactions'] ?? []) as readonly Variables[];
      const texts: string[] = [];
      for (const line of lines) {
        const one = written(text, { ...variables, sub_transaction: line });
        if (!one.ok) return one;
        texts.push(one.value.trim());
      }
      return ok(texts);
    },
  };
}

/** For words of ours. */
export const patientWriter = (variables: Variables, how: Written): Writer =>
  writerOver(variables, how, ISSUED_BUDGET);

/** For a document: one that was issued is written whatever it takes. */
export function documentWriter(job: TemplatedJob, isTrial: boolean): Writer {
  if (!('invoice' in job)) return writerOver(letterVariables(job), writtenOf(job), ISSUED_BUDGET);
  return liquidWriter(job, isTrial || job.invoice.issuedAt === null ? TRIAL_BUDGET : ISSUED_BUDGET);
}
