import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ownOrigin } from './guard.ts';

const serve = fileURLToPath(new URL('../../server/serve.mjs', import.meta.url));

/** Serves a folder with the very server of `npm start`, on a port of its own. */
export async function serveBuild(folder: string): Promise<{ origin: string; stop: () => void }> {
  const server: ChildProcess = spawn(process.execPath, [serve], {
    env: { ...process.env, PORT: '0', QUITTANCE_DIST: folder },
  });
  const address = await new Promise<string>((said, failed) => {
    server.stdout?.on('data', (part: Buffer) => said(part.toString()));
    server.on('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  return { origin: ownOrigin(new URL(address.trim()).origin), stop: () => server.kill() };
}
