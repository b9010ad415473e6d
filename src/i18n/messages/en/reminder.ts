/** What the service worker tells while no window is open. */
export default {
  title: 'Due in Quittance',
  body: '{name}: {count} {count|run is|runs are} due. Open Quittance to let {count|it|them} run.',
} as const;
