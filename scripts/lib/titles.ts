import ts from 'typescript';
import { parsed, placeOf, walk } from './sources.ts';

/** The title of one `it` or `test`, and where it stands. */
export interface Title {
  text: string;
  place: string;
}

/** `it(…)`, `test.each([…])(…)`, `it.skipIf(…)(…)`: the name at the root, none for `test.describe` and the like. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'it' || callee.text === 'test';
  if (ts.isCallExpression(callee))
    return ts.isPropertyAccessExpression(callee.expression) && isTest(callee.expression.expression);
  return ts.isTaggedTemplateExpression(callee)
    ? ts.isPropertyAccessExpression(callee.tag) && isTest(callee.tag.expression)
    : ts.isPropertyAccessExpression(callee) && callee.name.text === 'only' && isTest(callee.expression);
}

export function titlesIn(path: string, text: string): Title[] {
  const titles: Title[] = [];
  walk(parsed(path, text), (node) => {
    if (!ts.isCallExpression(node) || !isTest(node.expression)) return;
    const [title, body] = node.arguments;
    if (title && body) titles.push({ text: title.getText().slice(1), place: placeOf(node) });
  });
  return titles;
}

/** `B14 C3 a void invoice …` → `B14`, `C3`. */
export const idsOf = ({ text }: Title): string[] =>
  (/^(?:[A-Z]+\d+ )+/.exec(text)?.[0] ?? '').split(' ').filter((id) => id !== '');
