import type { Manifest } from '@storage/backup/collect.ts';
import type { BackupSummary } from '../contracts/backup.ts';

export function summaryOf({ deviceId: _deviceId, ...manifest }: Manifest): BackupSummary {
  return manifest;
}
