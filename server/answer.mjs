// What the static server says to a request.
import { cacheControl, securityHeaders } from './headers.mjs';

/** A name with a hash that is gone must fail, not become the page; the same for any file by its ending. */
const isFile = (path) => path.startsWith('/assets/') || /\.[a-z0-9]+$/i.test(path);

function send(response, status, headers, body) {
  response.writeHead(status, { ...securityHeaders(), ...headers });
  response.end(body);
}

const text = (response, status, words) =>
  send(response, status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }, words);

function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** Serves the files of a folder; every other address of the app is its one page. */
export const answerFrom = (store) => async (request, response) => {
  const path = pathOf(request);
  if (path === undefined || path.includes('\0')) return text(response, 400, 'Bad address');
  // The service worker takes what is shared; without it there is only the way to the import screen.
  if (request.method === 'POST' && path === '/share') return send(response, 303, { Location: '/import' }, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(response, 405, 'Only GET');
  const name = path.endsWith('/') ? '/index.html' : path;
  const accepted = request.headers['accept-encoding'];
  const found =
    (await store.read(name, accepted)) ??
    (isFile(path) ? undefined : await store.read('/index.html', accepted));
  if (!found) return text(response, 404, 'Not found');
  const headers = { ...found.headers, 'Cache-Control': cacheControl(path) };
  return send(response, 200, headers, request.method === 'HEAD' ? undefined : found.body);
};
