// The mail relay alone: `npm run relay`, `npm run relay -- pair`, `-- keys`, `-- revoke <keyId>`.
import { spawn } from 'node:child_process';
import { buildRelay, relayEntry, relayFlags } from './lib/freshness.mjs';
import { setUp } from './lib/set-up.mjs';

setUp();
buildRelay();
const args = [...relayFlags, relayEntry, ...process.argv.slice(2)];
const relay = spawn(process.execPath, args, { stdio: 'inherit' });
// Ctrl-C reaches both by itself; what is sent to this process alone is passed on.
process.on('SIGINT', () => undefined).on('SIGTERM', () => relay.kill('SIGTERM'));
relay.once('exit', (code) => process.exit(code ?? 1));
