import { expect, it } from 'vitest';
import { verdictOf } from './lib/audit.mjs';

const report = (severity: string, counts: Record<string, number>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { parser: { name: 'parser', severity, range: '<2' } },
    metadata: { vulnerabilities: counts },
  });

it.each([
  ['a grave fault fails', report('high', { high: 1 }), 'failed'],
  ['a small one passes', report('low', { low: 1, high: 0, critical: 0 }), 'passed'],
  ['a refusal of the registry is skipped', '{ "statusCode": 405 }', 'skipped'],
  ['no answer is skipped', '', 'skipped'],
])('H10 %s', (_, answer, verdict) => {
  expect(verdictOf(answer).verdict).toBe(verdict);
});

it('H10 a grave fault is named', () => {
  expect(verdictOf(report('critical', { critical: 1 })).grave).toEqual(['parser <2: critical']);
});
