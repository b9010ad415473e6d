import { defineSchema } from './schema-version.ts';

/** Automations and their runs, managers, reports, billing reports; what this device watches and runs beside them. */
export default defineSchema({
  version: 5,
  minAppVersion: 5,
  stores: {
    importBatches: 'id, rev, fileSha256',
    automations: 'id, rev',
    automationRuns: 'id, rev, state, startedAt, [automationId+startedAt]',
    holidayLists: 'id',
    managers: 'id, rev',
    savedReports: 'id, rev',
    madeReports: 'id, rev, madeAt, runId',
    pipelineSetups: 'id, rev',
    pipelineRuns: 'id, rev, [setupId+period]',
    pipelineRows: 'id, setupId',
    automationLeases: 'id',
    watchedSources: 'id',
  },
  upgrade: {},
});
