import { buildRelay } from './freshness.mjs';
import { runRelayBeside } from './relay.mjs';

/** Serves the app that was built, and runs the relay beside it, built anew when its sources are others. */
export async function serveWithRelay() {
  buildRelay();
  const { served } = await import('../../server/serve.mjs');
  await runRelayBeside(await served);
}
