const asFile = (file: Blob, name: string) => new File([file], name, { type: file.type || 'application/pdf' });

/** Some browsers share nothing, others text only. */
export const sharesFiles = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [asFile(new Blob(['%PDF']), 'document.pdf')] });

/** Opens the share sheet of the system; false when the system refused, not when the person closed the sheet. */
export async function shareFile(file: Blob, name: string): Promise<boolean> {
  try {
    await navigator.share({ files: [asFile(file, name)], title: name });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
