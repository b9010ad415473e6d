import { expect, it } from 'vitest';
import { allKinds } from './kinds/registry.ts';
import { targetFieldsTable } from './target-fields-table.ts';

it('A3 docs/target-fields.md says what the registry says', async () => {
  await expect(targetFieldsTable(allKinds())).toMatchFileSnapshot('../../../docs/target-fields.md');
});
