import { expect, it } from 'vitest';
import api from '../../../../docs/automation-api.md?raw';
import { allKinds } from './registry.ts';

it('E16 A3 docs/automation-api.md names the kinds of the registry, all of them and no other', () => {
  const [, told = ''] = /`kind`: ((?:`[a-z]+`(?:, )?)+)/.exec(api) ?? [];
  expect(Array.from(told.matchAll(/`([a-z]+)`/g), ([, kind]) => kind)).toEqual(
    allKinds().map(({ id }) => id),
  );
});
