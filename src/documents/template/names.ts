import type { Variable, Variables } from './variables.ts';

/** What every list and text answers beside its own. */
const listNames = new Set(['size', 'first', 'last']);

const isGroup = (value: Variable | undefined): value is Variables =>
  typeof value === 'object' && !Array.isArray(value);

/** The name that is not there, as far as it goes wrong; null where all of the path is known. */
export function missingName(variables: Variables, path: readonly (string | number)[]): string | null {
  let value: Variable | undefined = variables;
  const walked: (string | number)[] = [];
  for (const step of path) {
    walked.push(step);
    if (Array.isArray(value)) {
      if (typeof step !== 'number' && !listNames.has(step)) return walked.join('.');
      if (step === 'size') return null;
      value = value[0] as Variable | undefined;
      // An empty list says nothing about what its items hold.
      if (value === undefined) return null;
    } else if (isGroup(value)) {
      if (!Object.hasOwn(value, step)) return walked.join('.');
      value = value[step];
    } else {
      return typeof value === 'string' && step === 'size' ? null : walked.join('.');
    }
  }
  return null;
}

/** Every name that a text can use, whole: `client.address.city`. */
export function allNames(variables: Variables, before = ''): string[] {
  return Object.entries(variables).flatMap(([name, value]) => {
    const whole = before + name;
    return isGroup(value) ? [whole, ...allNames(value, `${whole}.`)] : [whole];
  });
}

/** Names that could be meant by a wrong one: inside a loop those of a line, by the name that the loop gave it. */
export function namesIn(variables: Variables, wrong: string): string[] {
  const [root = ''] = wrong.split('.');
  const lines = variables['transactions'];
  const names = allNames(variables);
  if (Object.hasOwn(variables, root) || !wrong.includes('.') || !Array.isArray(lines)) return names;
  const [line] = lines as readonly Variables[];
  return line === undefined ? names : [...Object.keys(line).map((name) => `${root}.${name}`), ...names];
}
