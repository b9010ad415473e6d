import type { Manifest } from '@storage/backup/collect.ts';
import type { BackupSummary } from '../services.ts';

export function summaryOf({ deviceId: _, ...manifest }: Manifest): BackupSummary {
  return manifest;
}
