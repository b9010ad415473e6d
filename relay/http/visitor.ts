import type { IncomingMessage } from 'node:http';
import { isLoopbackName } from '../config.ts';

const plain = (address = ''): string => address.trim().replace(/^::ffff:/, '');
const forwardedFor = (request: IncomingMessage): string[] =>
  [request.headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map(plain)
    .filter((part) => part !== '');

/** Who asks: the peer, or the last stranger that the forwarders on this machine say they ask for. */
export function visitorOf(request: IncomingMessage): string {
  const peer = plain(request.socket.remoteAddress);
  return isLoopbackName(peer)
    ? (forwardedFor(request).findLast((address) => !isLoopbackName(address)) ?? peer)
    : peer;
}

const hostNameOf = (request: IncomingMessage): string => {
  const host = `http://${request.headers.host ?? ''}`;
  return URL.canParse(host) ? new URL(host).hostname : '';
};

/**
 * Nobody but this machine: the peer, everyone it was forwarded for, and the name it was asked under, which a page
 * elsewhere that points its own name here cannot choose.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const addresses = [plain(request.socket.remoteAddress), ...forwardedFor(request)];
  return addresses.every(isLoopbackName) && isLoopbackName(hostNameOf(request));
}
