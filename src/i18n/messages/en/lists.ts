/** What the lists and their editors say in the same way. */
export default {
  filters: 'Filters',
  clearFilters: 'Clear the filters',
  applyFilters: 'Show these',
  customer: 'Customer',
  anyCustomer: 'All customers',
  importInstead: 'Import a spreadsheet',
  faultSummary: '{count} {count|thing|things} to mend',
} as const;
