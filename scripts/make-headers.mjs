// Writes public/_headers for static hosts from the headers that our own server sends.
import { writeFile } from 'node:fs/promises';
import { headersFile } from '../server/headers.mjs';
import { root } from './lib/set-up.mjs';

await writeFile(`${root}public/_headers`, headersFile());
