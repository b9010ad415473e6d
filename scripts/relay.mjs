// The mail relay alone: `npm run relay`, `npm run relay -- pair`, `-- keys`, `-- revoke <keyId>`.
import { buildRelay } from './lib/freshness.mjs';
import { setUp } from './lib/set-up.mjs';

setUp();
buildRelay();
await import('../relay/dist/main.js');
