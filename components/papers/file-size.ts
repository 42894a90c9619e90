/** 3.4 MB; below a tenth of one, 12 KB. */
export function fileSize(bytes: number): string {
  if (bytes >= 100_000)
    return `${(bytes / 1_048_576).toLocaleString('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: bytes < 10_485_760 ? 1 : 0 })} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} bytes`;
}

const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

/** PDF, 3.4 MB */
export const fileFacts = (file: { mediaType: string | null; bytes: number | null }): string =>
  [kinds[file.mediaType ?? ''] ?? '', file.bytes === null ? '' : fileSize(file.bytes)]
    .filter(Boolean)
    .join(', ');
