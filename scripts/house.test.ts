import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { foreignAwaits } from './lib/foreign-awaits.ts';
import { rings, roomsOf } from './lib/folder-rings.ts';
import { parsed, pathsIn, textOf, walk } from './lib/sources.ts';
import { spokenRooms } from './lib/spoken-rooms.ts';
import { screens } from '../src/app/screens.ts';
import type { RoomName } from '../src/i18n/rooms.ts';

const shipped = pathsIn(['src', 'workers', 'contract', 'server', 'relay'], /\.(tsx?|mjs)$/).filter(
  (path) => !/\.test\.|\/testing\//.test(path),
);

describe('transactions', () => {
  it('H4 a foreign await in a transaction is caught', () => {
    const breaches = [
      `commit(books.db, sign, async () => { await sleep(1); });`,
      `db.transaction('rw', db.tables, async () => { for (const x of xs) await crypto.subtle.digest('SHA-256', x); });`,
      `async function write(writer: Writer) { for await (const part of file.stream()) use(part); }`,
    ];
    expect(breaches.map((text) => foreignAwaits('a.ts', text).length)).toEqual([1, 1, 1]);
  });

  it('H4 nothing but the database is awaited inside a transaction', () => {
    const writing = shipped.filter((path) => /^src\/(storage|services)\//.test(path));
    expect(writing.flatMap((path) => foreignAwaits(path, textOf(path)))).toEqual([]);
  });
});

describe('rooms of the domain', () => {
  it('H11 a ring of folders is found, however long', () => {
    const files: Record<string, string> = {
      'src/domain/a/one.ts': `import type { B } from '../b/two.ts';`,
      'src/domain/b/two.ts': `import { c } from '../c/three.ts';`,
      'src/domain/c/three.ts': `import type { A } from '../a/one.ts';`,
      'src/domain/d/four.ts': `import type { A } from '../a/one.ts';`,
    };
    expect(rings(roomsOf(Object.keys(files), (path) => files[path]!))).toEqual([
      'src/domain/a',
      'src/domain/b',
      'src/domain/c',
    ]);
  });

  it.each(['domain', 'services'])(
    'H11 no folder of the %s imports one that leads back to it, a type as well',
    (floor) => {
      expect(rings(roomsOf(shipped.filter((path) => path.startsWith(`src/${floor}/`))))).toEqual([]);
    },
  );
});

describe('words', () => {
  it('H5 only i18n touches Intl', () => {
    const touching = shipped.filter((path) =>
      /\bIntl\.[A-Z]|\.toLocale\w*\(|\.localeCompare\(/.test(textOf(path)),
    );
    expect(touching.filter((path) => !path.startsWith('src/i18n/'))).toEqual([]);
  });

  it('H6 no file or folder is named for being useful', () => {
    const useful = /(^|[/-])(utils?|helpers?|managers?|common|misc|infos?)([-./]|$)|(^|\/)data\.tsx?$/;
    // Managers are people here (A7): a thing that manages would be called after what it manages.
    const people = /(?<=\/|\/(?:save|remove|check|new)-)managers?(?=[./])/g;
    expect(
      pathsIn(['src', 'workers', 'contract', 'server', 'relay', 'scripts', 'e2e'], /\.\w+$/).filter((path) =>
        useful.test(path.replaceAll(people, 'people')),
      ),
    ).toEqual([]);
  });

  it('H7 decisions are numbered without a gap, and each says its number', () => {
    const decisions = pathsIn(['docs/decisions'], /\.md$/);
    expect(decisions.map((path) => Number(path.split('/').at(-1)?.slice(0, 4)))).toEqual(
      decisions.map((_, at) => at + 1),
    );
    decisions.forEach((path, at) => expect(textOf(path)).toMatch(new RegExp(`^# ${at + 1}\\. `)));
  });
});

describe('the words of a screen', () => {
  /** Fetched with the frame, round every screen. */
  const always = ['shell', 'words'];
  /** They come after the figures, each into a place of its own that is kept for it. */
  const apart = ['next/next-run.tsx', 'money/money.tsx', 'side/side.tsx'].map(
    (part) => `src/features/home/${part}`,
  );

  it('H15 a room is found however deep, in a lazy part as well; not behind a type, nor in what stands apart', () => {
    const files: Record<string, string> = {
      'src/features/a/a.tsx': `import './a.css';\nimport type { T } from './t.tsx';\nimport {\n  b,\n} from '../b.ts';\nconst C = lazy(() => import('./c.tsx'));`,
      'src/features/b.ts': `export { d } from '@ui/d.tsx';\nimport { big } from 'big.js';`,
      'src/ui/d.tsx': `const t = useText('one');`,
      'src/features/a/c.tsx': `import '../b.ts';\nimport('./e.tsx'); const t = useText('two');`,
      'src/features/a/e.tsx': `const t = useText('three');`,
      'src/features/a/t.tsx': `const t = useText('four');`,
    };
    const found = (without: string[]) => [
      ...spokenRooms('src/features/a/a.tsx', without, (path) => files[path]!).keys(),
    ];
    expect(found([]).toSorted()).toEqual(['one', 'three', 'two']);
    expect(found(['src/features/a/c.tsx'])).toEqual(['one']);
  });

  it('H15 the frame speaks what is taken as fetched round every screen, and each part that stands apart is there', () => {
    expect([...spokenRooms('src/app/frame/frame.tsx').keys()]).toEqual(expect.arrayContaining(always));
    expect(shipped).toEqual(expect.arrayContaining(apart));
  });

  it.each(screens.map((screen) => [screen.id, screen] as const))(
    'H15 the screen %s names every room that it speaks: one fetched late hides it under the hands of a person',
    (id, { rooms }) => {
      const [, entry = ''] = /import\('\.\/([^']+)'\)/.exec(textOf(`src/features/${id}/route.tsx`)) ?? [];
      const spoken = spokenRooms(`src/features/${id}/${entry}`, apart);
      expect([...spoken].filter(([room]) => ![...always, ...rooms].includes(room as RoomName))).toEqual([]);
    },
  );
});

describe('registries', () => {
  const registries = shipped.filter((path) => path.endsWith('/registry.ts'));
  const tests = pathsIn(['src'], /\.test\.ts$/).map((path) => ({ path, text: textOf(path) }));

  it.each(registries)('H8 %s has a test over its members', (registry) => {
    const [folder = ''] = registry.split('/registry.ts');
    const near = folder.slice(0, folder.lastIndexOf('/'));
    const reading = tests.filter(
      ({ path, text }) => path.startsWith(`${near}/`) && text.includes('registry.ts'),
    );
    expect(reading.length).toBeGreaterThan(0);
  });
});

describe('packages', () => {
  it.each(['package.json', 'relay/package.json'])('H13 every version in %s is exact', (path) => {
    const { dependencies, devDependencies, overrides } = JSON.parse(textOf(path)) as Record<
      string,
      Record<string, string> | undefined
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    expect(versions.filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('H13 the lockfile holds no address of any registry', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    // A link to a folder of this project is the only thing that is resolved to anything.
    const resolved = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(resolved.map(([, { resolved: to, link }]) => [to, link])).toEqual([['relay', true]]);
    expect(textOf('package-lock.json')).not.toMatch(/"https?:[^"]*\.tgz/);
  });
});

describe('sizes', () => {
  const ninetyFifth = (sizes: number[]): number =>
    sizes.toSorted((a, b) => b - a)[Math.floor(sizes.length / 20)] ?? 0;
  const isCode = (line: string): boolean => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line);
  const functions: number[] = [];

  beforeAll(() => {
    for (const path of shipped) {
      walk(parsed(path, textOf(path)), (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
        functions.push(node.body.getText().split('\n').filter(isCode).length);
      });
    }
  });

  it('H9 95 of 100 files are under 250 lines', () => {
    expect(ninetyFifth(shipped.map((path) => textOf(path).split('\n').length))).toBeLessThan(250);
  });

  it('H9 95 of 100 functions are under 40 lines', () => {
    expect(ninetyFifth(functions)).toBeLessThan(40);
  });
});
