/** Customers or products to choose from: found by name, told apart by key. */
export const namedOptions = (records: readonly { id: string; name: string; key: string }[]) =>
  records.map(({ id, name, key }) => ({ value: id, label: name, hint: key }));
