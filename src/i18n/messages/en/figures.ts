export default {
  figures: 'Figures',
  invoicedAllTime: 'Invoiced, all time',
  unpaid: 'Unpaid',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  invoices: '{count} {count|invoice|invoices}',
  overdue: '{count} overdue',
  trendUp: '{percent} more than last month',
  trendDown: '{percent} less than last month',
  trendNone: 'as much as last month',
  trendNew: 'nothing last month',
} as const;
