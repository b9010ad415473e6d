/** Days since, and whether it was proven by reading it back. */
export interface DataSafety {
  persisted: boolean;
  usage: number;
  quota: number;
  lastBackup: { at: string; proven: boolean; headSeq: number } | null;
  /** Journal entries since the last proven backup. */
  changesSince: number;
  origin: string;
  level: 'safe' | 'attention' | 'danger';
  reasons: string[];
}

export interface StorageServices {
  status(): Promise<DataSafety>;
  persist(): Promise<boolean>;
}
