import type { Config } from '../config.ts';
import { isLoopbackName } from '../config.ts';

/** Which pages may use the relay: those of its own address, those of the list, and on this machine what came the same way. */
export function originRule({ publicUrl, appUrl, origins }: Pick<Config, 'publicUrl' | 'appUrl' | 'origins'>) {
  const allowed = new Set([new URL(publicUrl).origin, new URL(appUrl).origin, ...origins]);
  return (origin: string, host: string): boolean => {
    if (allowed.has(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    return page.host === host && isLoopbackName(page.hostname);
  };
}

export const corsHeaders = (origin: string): Record<string, string> => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Methods': 'GET, POST, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Access-Control-Max-Age': '600',
  Vary: 'Origin',
});
