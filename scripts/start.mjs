// Sets up what is missing, builds when the sources are newer than the build, and serves the built app with its relay.
import { buildApp } from './lib/freshness.mjs';
import { serveWithRelay } from './lib/serving.mjs';
import { setUp } from './lib/set-up.mjs';

setUp();
buildApp();
await serveWithRelay();
