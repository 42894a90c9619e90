/** What may be a paper, judged by content. The first ending is the usual one. */
export const formats = {
  PDF: { mediaType: 'application/pdf', endings: ['pdf'] },
  'Word document': {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  'Excel workbook': {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  'PowerPoint presentation': {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  'OpenDocument text': { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  'PNG picture': { mediaType: 'image/png', endings: ['png'] },
  'JPEG picture': { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
} as const;
export type Format = keyof typeof formats;

export const sizeLimit = 52_428_800;
