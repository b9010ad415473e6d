const asFile = (file: Blob, name: string) => new File([file], name, { type: file.type || 'application/pdf' });

/** Some browsers share nothing, others text only. */
export const sharesFiles = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [asFile(new Blob(['%PDF']), 'document.pdf')] });

/** Opens the share sheet of the system; whether the file left, the person closed the sheet, or the system refused. */
export async function shareFile(
  file: Blob,
  name: string,
  text = '',
): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [asFile(file, name)], title: name, ...(text !== '' && { text }) });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'refused';
  }
}
