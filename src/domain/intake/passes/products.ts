import { ProductShape } from '../records/product-shape.ts';
import { RecordPass } from '../records/record-pass.ts';
import { definePass } from './kind-pass.ts';

export default definePass({
  id: 'products',
  open: (reader, context, ledger) =>
    new RecordPass(
      reader,
      ledger,
      new ProductShape(reader, context),
      context.products.map((product) => ({ words: product, record: product })),
    ),
});
