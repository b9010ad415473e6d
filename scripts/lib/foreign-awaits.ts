import ts from 'typescript';
import { parsed, placeOf, walk } from './sources.ts';

/** What may be awaited speaks to the database through one of these, or through a name made from one. */
const DATABASE = ['db', 'writer', 'reader', 'this'];

const mentions = (text: string, names: readonly string[]): boolean =>
  names.some((name) => new RegExp(`\\b${name}\\b`).test(text));

/** `const run = new Run(writer)`, `for (const table of db.tables)`. */
function madeFrom(node: ts.Node): { name: string; from: string } | undefined {
  if (!ts.isVariableDeclaration(node)) return undefined;
  const loop = node.parent.parent;
  const from = node.initializer ?? (ts.isForOfStatement(loop) ? loop.expression : undefined);
  return from && { name: node.name.getText(), from: from.getText() };
}

function databaseNames(body: ts.Node): string[] {
  const names = [...DATABASE];
  walk(body, (node) => {
    const made = madeFrom(node);
    if (made && /^\w+$/.test(made.name) && mentions(made.from, names)) names.push(made.name);
  });
  return names;
}

type Body = ts.ArrowFunction | ts.FunctionLikeDeclaration;

/** `commit(db, signature, decide)` and `db.transaction(mode, tables, body)`: their last argument runs inside. */
function bodyInside(node: ts.Node): Body | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const opens =
    (ts.isIdentifier(expression) && expression.text === 'commit') ||
    (ts.isPropertyAccessExpression(expression) && expression.name.text === 'transaction');
  const last = node.arguments.at(-1);
  return opens && last && (ts.isArrowFunction(last) || ts.isFunctionExpression(last)) ? last : undefined;
}

/** A function that is given the writer runs inside too. */
const takesWriter = (node: ts.Node): node is Body =>
  ts.isFunctionLike(node) && node.parameters.some(({ type }) => /\bWriter\b/.test(type?.getText() ?? ''));

/** Places where something else than the database is awaited inside a transaction. */
export function foreignAwaits(path: string, text: string): string[] {
  const places = new Set<string>();
  walk(parsed(path, text), (node) => {
    const body = bodyInside(node) ?? (takesWriter(node) ? node : undefined);
    if (!body) return;
    const names = databaseNames(body);
    walk(body, (inner) => {
      const waits =
        ts.isAwaitExpression(inner) || (ts.isForOfStatement(inner) && inner.awaitModifier)
          ? inner.expression
          : undefined;
      if (waits && !mentions(waits.getText(), names)) places.add(`${placeOf(waits)} ${waits.getText()}`);
    });
  });
  return [...places];
}
