/** Where a list stands, and how many rows it shows there. */
export interface PagePlace {
  page: number;
  pageSize: number;
}

/** So many pages further from where the list stands by now, which may be more than was drawn; never past an end. */
export const turnedBy =
  (pages: number, total: number) =>
  ({ page, pageSize }: PagePlace): PagePlace => {
    const last = Math.max(1, Math.ceil(total / pageSize));
    return { page: Math.min(last, Math.max(1, page + pages)), pageSize };
  };
