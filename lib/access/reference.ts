/** What a reference says of its readers: ASY-C-2026-014 is restricted, ASY-B-2026-002 came from a closed part. */
export const isRestrictedReference = (reference: string): boolean => /^[A-Z]+-[BC]-/.test(reference);

export const isClosedReference = (reference: string): boolean => /^[A-Z]+-B-/.test(reference);
