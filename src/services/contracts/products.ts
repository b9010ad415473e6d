import type { Product } from '@domain/products/product.ts';
import type { Result } from '@domain/result.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface ProductServices {
  list(query?: PageQuery): Promise<PageOf<Product>>;
  all(): Promise<Product[]>;
  get(id: string): Promise<Product | undefined>;
  save(product: Partial<Product> & { name: string }): Promise<Result<Product>>;
  remove(id: string): Promise<Result<void>>;
  /** Undo of `remove`. */
  restore(product: Product): Promise<Result<void>>;
}
