/** A worker that prints the reports of another one, and the line on which that one asks it: nothing passes through the page. */
export function openPress(): { press: Worker; line: MessagePort } {
  const press = new Worker(new URL('../../workers/press.worker.ts', import.meta.url), {
    type: 'module',
    name: 'press',
  });
  const { port1, port2 } = new MessageChannel();
  press.postMessage(port1, [port1]);
  return { press, line: port2 };
}
