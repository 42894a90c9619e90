/** Terms of reference as the usual quarter of a partnership has them; a group begins with these and edits them. */
export const usualTerms = {
  purpose: 'To be written by the group.',
  frequency: 'Every quarter',
  quorumSeats: 3,
  quorumMix: null as string | null,
  noticeWorkingDays: 5,
  paperDeadlineWorkingDays: 6,
  decisionRule: 'Consensus; a ballot of the voting seats when the chair asks for one',
  closesActions: 'The group, at its next meeting',
  attributionDefault: 'The organisation',
  newcomerReads: 'The open record from the beginning',
};
