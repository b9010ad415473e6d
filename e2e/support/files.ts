import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';

export const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
