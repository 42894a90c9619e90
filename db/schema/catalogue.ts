/**
 * Every table, of one declared kind. The catalogue check runs after each migration and fails on a table that is
 * missing here, lacks forced row security, or lacks the index its kind needs.
 */
export type TableKind = 'tenant' | 'desk' | 'network' | 'register' | 'own' | 'closed';

export const tables: Record<string, TableKind> = {
  organisation: 'register',
  organisation_interest: 'register',
  person: 'register',
  person_contact: 'register',
  partnership: 'register',
  deployment: 'register',
  groups: 'tenant',
  terms_of_reference: 'tenant',
  seat: 'tenant',
  appointment: 'tenant',
  office: 'tenant',
  audience: 'tenant',
  audience_term: 'tenant',
  meeting: 'tenant',
  meeting_move: 'tenant',
  invitation_answer: 'tenant',
  agenda_slot: 'tenant',
  agenda_item: 'tenant',
  paper: 'tenant',
  paper_version: 'tenant',
  paper_opening: 'tenant',
  mail: 'tenant',
  once_result: 'own',
  audit_head: 'closed',
  audit_event: 'closed',
  sign_in_challenge: 'closed',
  sign_in_session: 'closed',
  security_event: 'closed',
  held_form: 'closed',
  outbox_mail: 'closed',
};

/** Functions that run as their owner, each with the reason why row security cannot do it. */
export const definerFunctions: Record<string, string> = {
  live_hats: 'grants are counted over all partnerships, because an exclusion beats every hat',
  audiences_of: 'computes the keys that row security compares with',
  open_context: 'sets who, when and which rows before anything can be read',
  ensure_audience: 'an audience row must be found even by a writer outside it',
  append_audit: 'the chain head is locked and nobody may write it directly',
  find_or_make_person: 'an e-mail must be found without the right to read it',
  owe_mail: 'people of a role-only seat are told too, though their appointment hides them from the writer',
  owe_mail_to_readers: 'who reads an audience is computed from grants the writer may not read',
  settle_mail: 'a mail is withdrawn exactly when its recipient sees nothing any more',
  sign_in_person: 'sign-in looks an address up before there is an actor',
  sign_in_address: 'the sign-in mail needs the stored address',
  is_secretariat: 'the idle limit depends on the kind of seat',
  issue_agenda: 'moves slots, items and papers to the audience they are intended for, perhaps out of the issuer’s sight',
  readers_of: 'tells, to whom it may, who can see an audience: grants of others are not readable',
  enqueue: 'job tables are closed to the application',
};
