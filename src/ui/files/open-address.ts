/** Hands an address to the system: a mail program, or a page in a tab of its own that knows nothing of this one. */
export function openAddress(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener noreferrer';
  if (address.startsWith('https:')) link.target = '_blank';
  link.click();
}
