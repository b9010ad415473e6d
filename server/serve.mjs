// Serves the built app with its security headers. One fixed port: another port is another origin with empty books.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerFrom } from './answer.mjs';
import { fileStore } from './files.mjs';
import { forward, isForRelay } from './forward.mjs';

const DEFAULT_PORT = 4173;
const folder = fileURLToPath(new URL(process.env.QUITTANCE_DIST ?? '../dist', import.meta.url));
const port = Number(process.env.PORT || DEFAULT_PORT);

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}
if (!existsSync(`${folder}/index.html`)) {
  console.error('There is no built app yet. Run "npm start", or "npx vite build" first.');
  process.exit(1);
}

const answer = answerFrom(fileStore(folder));
const server = createServer((request, response) => {
  if (isForRelay(request.url)) return forward(request, response);
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end('The server failed on this request.');
  });
});

server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    [
      `Port ${port} is taken, perhaps by a Quittance that is already running: look at http://localhost:${port}/ first.`,
      `Quittance does not move to another port by itself: the books belong to the address, and another port is another`,
      `address with empty books. Stop what uses port ${port}, or choose one for good:  PORT=4180 npm start`,
    ].join('\n'),
  );
  process.exit(1);
});

/** Resolves to the app's address once it is served. */
export const served = new Promise((resolve) => {
  server.listen(port, process.env.HOST || 'localhost', () => {
    const taken = server.address();
    const address = `http://localhost:${typeof taken === 'object' && taken ? taken.port : port}/`;
    console.log(address);
    resolve(address);
  });
});
