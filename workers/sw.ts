/** The name under which the service worker is served: it must never change. */
import './service-worker.ts';
