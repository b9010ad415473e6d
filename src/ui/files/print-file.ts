/** How long a person may look at the print dialog before the frame is taken away. */
const KEPT_MS = 300_000;

/** Prints a PDF from a frame out of sight: the page itself stays as it is. */
export function printFile(file: Blob): void {
  const address = URL.createObjectURL(file);
  const frame = document.createElement('iframe');
  frame.className = 'q-sr';
  frame.title = 'PDF';
  frame.src = address;
  frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true });
  document.body.append(frame);
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
