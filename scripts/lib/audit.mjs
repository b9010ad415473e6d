import { execFile } from 'node:child_process';
import { root } from './set-up.mjs';

const WAIT = 20_000;
const isWindows = process.platform === 'win32';

/** What the registry's answer means; anything that is no report is no answer. */
export function verdictOf(answer) {
  try {
    const { auditReportVersion, metadata, vulnerabilities } = JSON.parse(answer);
    if (!auditReportVersion) return { verdict: 'skipped', grave: [] };
    const { high = 0, critical = 0 } = metadata.vulnerabilities;
    const grave = Object.values(vulnerabilities)
      .filter(({ severity }) => severity === 'high' || severity === 'critical')
      .map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
    return { verdict: high + critical > 0 ? 'failed' : 'passed', grave };
  } catch {
    return { verdict: 'skipped', grave: [] };
  }
}

/** Asks the registry for published faults of the packages that are shipped. */
export function audit() {
  const args = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  const options = { cwd: root, timeout: WAIT, maxBuffer: 1 << 26, shell: isWindows };
  return new Promise((resolve) => {
    execFile(isWindows ? 'npm.cmd' : 'npm', args, options, (_, answer) => resolve(verdictOf(answer)));
  });
}
