export interface PageQuery {
  search?: string;
  sort?: string;
  direction?: 'asc' | 'desc';
  /** From 1. */
  page?: number;
  pageSize?: number;
}

export interface PageOf<T> {
  rows: T[];
  total: number;
  page: number;
  pageSize: number;
}
