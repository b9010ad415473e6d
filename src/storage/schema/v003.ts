import { defineSchema } from './schema-version.ts';

/** `columnBlocks` is this device's own: packed columns of the lists, remade from the books whenever they do not fit. */
export default defineSchema({
  version: 2,
  minAppVersion: 1,
  stores: { columnBlocks: 'key' },
  upgrade: {},
});
