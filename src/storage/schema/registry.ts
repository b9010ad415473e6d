import type { SchemaVersion } from './schema-version.ts';

const files = import.meta.glob<{ default: SchemaVersion }>('./v[0-9]*.ts', { eager: true });

/** Every schema version, oldest first. */
export const schemas: readonly SchemaVersion[] = Object.keys(files)
  .sort()
  .map((path) => files[path]!.default);

/** The newest version this app knows: its own level. */
export const appVersion = schemas.at(-1)!.version;
