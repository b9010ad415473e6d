import { describe, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { BooksDatabase } from '../database.ts';
import { appVersion, schemas } from './registry.ts';
import snapshot from './schema.snapshot.json' with { type: 'json' };

/** What must never change once it is out: someone has a database like this. */
const current = schemas.map(({ version, minAppVersion, stores, upgrade }) => ({
  version,
  minAppVersion,
  stores,
  upgrades: Object.keys(upgrade).sort(),
}));

describe('the schema', () => {
  it('F7 every version that was ever released is as it was: the snapshot only grows', () => {
    expect(current.slice(0, snapshot.length)).toEqual(snapshot);
    expect(current.length, 'add the new version to schema.snapshot.json').toBe(snapshot.length);
  });

  it('F7 versions run 1, 2, 3 … and no later one asks for an older app', () => {
    expect(schemas.map(({ version }) => version)).toEqual(schemas.map((_, at) => at + 1));
    const minimums = schemas.map(({ minAppVersion }) => minAppVersion);
    expect(minimums).toEqual([...minimums].sort((a, b) => a - b));
    expect(appVersion).toBe(schemas.length);
  });

  it('F7 a database opens with exactly the tables and indexes of the last version', async () => {
    const db = new BooksDatabase('schema-test');
    await db.open();
    const found = Object.fromEntries(
      db.tables.map(({ name, schema }) => [
        name,
        [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
      ]),
    );
    expect(found).toEqual(Object.assign({}, ...schemas.map(({ stores }) => stores)));
    db.close();
    await Dexie.delete('schema-test');
  });
});
