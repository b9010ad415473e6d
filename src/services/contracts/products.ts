import type { Product } from '@domain/products/product.ts';
import type { Result } from '@domain/result.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface ProductServices {
  list(query?: PageQuery): Promise<PageOf<Product>>;
  all(): Promise<Product[]>;
  get(id: string): Promise<Product | undefined>;
  /** `opened`: as it lay before the person who changed it; what they left alone stays as the books have it now. */
  save(product: Partial<Product> & { name: string }, opened?: Partial<Product>): Promise<Result<Product>>;
  remove(id: string): Promise<Result<void>>;
  /** Undo of `remove`. */
  restore(product: Product): Promise<Result<void>>;
}
