import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** Routes that see the request of Node behind that of the web: its peer, and its body as it comes. */
export type Routes = Hono<{ Bindings: HttpBindings }>;
