// Sets up what is missing, builds unless the build was made of these very sources, and serves the built app with its relay.
import { buildApp } from './lib/freshness.mjs';
import { serveWithRelay } from './lib/serving.mjs';
import { setUp } from './lib/set-up.mjs';

setUp();
buildApp();
await serveWithRelay();
