// Sets up what is missing, builds when the sources are newer than the build, and serves the built app with its relay.
import { buildApp, buildRelay } from './lib/freshness.mjs';
import { runRelayBeside } from './lib/relay.mjs';
import { setUp } from './lib/set-up.mjs';

setUp();
buildApp();
buildRelay();
const { served } = await import('../server/serve.mjs');
await runRelayBeside(await served);
