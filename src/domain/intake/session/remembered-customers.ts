import type { ImportPlan, IntakeContext, KnownCustomer, RememberedCustomer } from '../plan.ts';

/** Who the customers of these files were said to be before: those who are in the books still, or stand for them (I38). */
export function rememberedCustomers(
  { savedMappings, customers }: Pick<IntakeContext, 'savedMappings' | 'customers'>,
  signature: string,
): Map<string, KnownCustomer> {
  const saved = savedMappings.find(({ id }) => id === signature)?.customers ?? [];
  const remembered = new Map<string, KnownCustomer>();
  if (saved.length === 0) return remembered;
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  for (const { ref, customerId } of saved) {
    const customer = byId.get(customerId);
    const standing = customer?.mergedInto ? byId.get(customer.mergedInto) : customer;
    if (standing) remembered.set(ref, standing);
  }
  return remembered;
}

/** What is remembered after an import: the choices of this file over those before it. */
export function rememberedAfter(
  before: readonly RememberedCustomer[],
  chosen: ImportPlan['chosenCustomers'],
): RememberedCustomer[] {
  const after = new Map<string, string | null>(before.map(({ ref, customerId }) => [ref, customerId]));
  for (const { ref, customerId } of chosen) after.set(ref, customerId);
  return [...after].flatMap(([ref, customerId]) => (customerId === null ? [] : [{ ref, customerId }]));
}
