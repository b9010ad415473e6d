import type { Books } from '../books.ts';
import { saveSeries } from '../commands/save-series.ts';
import type { SeriesServices } from '../contracts/series.ts';
import { asking, doing } from './asking.ts';

export const seriesServices = (books: Books): SeriesServices => ({
  list: asking(books, ({ db }) => db.numberSeries.toArray()),
  save: doing(books, saveSeries),
});
