/** Rows per page that a list offers. */
export const pageSizes = [10, 25, 50, 100];
