import { fork } from 'node:child_process';
import { relayEntry, relayFlags } from './freshness.mjs';

const PORT_TAKEN = 3;

/** Starts the relay in a process of its own; resolves to what it says, or to nothing when it could not start. */
function start(env) {
  const child = fork(relayEntry, { env, execArgv: relayFlags, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr?.on('data', (part) => (complaint += part));
  return new Promise((resolve) => {
    child.once('message', (said) => resolve({ child, said }));
    child.once('exit', (code) => resolve({ code, complaint }));
  });
}

/** The relay beside the app on this machine; the app is whole without it. */
export async function runRelayBeside(app) {
  const env = {
    RELAY_PUBLIC_URL: `${app}relay`,
    RELAY_LOG: 'silent',
    ...process.env,
    RELAY_HOST: '127.0.0.1',
  };
  let started = await start(env);
  // No books hang on the relay's own port: the app finds it under its own address.
  if (started.code === PORT_TAKEN && !process.env.RELAY_PORT)
    started = await start({ ...env, RELAY_PORT: '0' });
  if (!started.said) {
    console.log(`Mail relay: not running. ${started.complaint.trim()}`);
    return;
  }
  const { child, said } = started;
  process.env.QUITTANCE_RELAY_AT = `http://127.0.0.1:${said.port}`;
  console.log(`Pair this browser with the mail relay, once within ten minutes: ${said.link}`);
  if (said.isTestMailbox)
    console.log(`No mail server is configured: mail ends in the test mailbox, ${app}relay/mailbox`);
  const ended = () => console.log('The mail relay ended.');
  child.once('exit', ended);
  const end = () => {
    child.off('exit', ended).once('exit', () => process.exit(0));
    child.kill('SIGTERM');
  };
  process.once('SIGTERM', end).once('SIGINT', end);
}
