/** The field's terms as closed lists. One list serves the TypeScript type, the CHECK in the database and the form. */

export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export type Nation = (typeof nations)[number];

export const holidayCalendars = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type HolidayCalendar = (typeof holidayCalendars)[number];

export const partnershipStates = ['active', 'dormant'] as const;
export type PartnershipState = (typeof partnershipStates)[number];

export const organisationKinds = [
  'council', 'local-government body', 'government department', 'contractor', 'charity', 'community group',
  'health body', 'police', 'education', 'housing', 'emergency service', 'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const interestKinds = ['holds contract', 'subcontracts', 'is funded by'] as const;
export type InterestKind = (typeof interestKinds)[number];

export const groupKinds = ['board', 'sub-group', 'task-and-finish', 'caucus'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Three or four capitals that begin a group's references; ESC begins those of escalations. */
export const groupCode = /^(?!ESC$)[A-Z]{3,4}$/;

/** A list that starts full but not closed: a partnership may add a workstream of its own. */
export const workstreams = ['asylum', 'UASC', 'resettlement', 'ESOL', 'Ukraine', 'Hong Kong BN(O)'] as const;

export const sectors = [
  'council', 'government', 'contractor', 'voluntary', 'community', 'lived experience', 'health', 'police',
  'education', 'housing', 'emergency services', 'other',
] as const;
export type Sector = (typeof sectors)[number];

/** The sector a seat of such an organisation has unless somebody chooses otherwise. */
export const sectorOf: Record<OrganisationKind, Sector> = {
  council: 'council',
  'local-government body': 'council',
  'government department': 'government',
  contractor: 'contractor',
  charity: 'voluntary',
  'community group': 'community',
  'health body': 'health',
  police: 'police',
  education: 'education',
  housing: 'housing',
  'emergency service': 'emergency services',
  other: 'other',
};

export const seatKinds = ['voting', 'non-voting', 'observer', 'secretariat'] as const;
export type SeatKind = (typeof seatKinds)[number];

export const appointmentKinds = ['holder', 'standing deputy', 'deputy for one meeting', 'assistant'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/** What an import or a press did to who sits on a group. */
export const seatingChanges = ['appointed', 'last day given', 'ended', 'office given', 'office ended'] as const;
export type SeatingChange = (typeof seatingChanges)[number];

/** Why a seat whose organisation ended does not go on by itself. */
export const successionNeeds = ['split', 'two voting seats'] as const;
export type SuccessionNeed = (typeof successionNeeds)[number];

export const officeKinds = ['chair', 'vice-chair', 'manager', 'records officer'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export const audienceRules = ['group', 'only', 'except'] as const;
export type AudienceRule = (typeof audienceRules)[number];

/** The same audience: with assistants, without them (minutes), or while the secretariat and the chair still prepare the thing. */
export const audienceReaders = ['all', 'members', 'preparers'] as const;
export type AudienceReaders = (typeof audienceReaders)[number];

export const audienceOccasions = ['standing record', 'meeting', 'circular', 'escalation'] as const;
export type AudienceOccasion = (typeof audienceOccasions)[number];

export const audienceEffects = ['include', 'exclude'] as const;
/** `subject` is an organisation and whoever holds a contract or subcontract of it; `contract holder` only these. */
export const audienceTermKinds = ['seat', 'sector', 'organisation', 'subject', 'contract holder'] as const;
export type AudienceTermKind = (typeof audienceTermKinds)[number];

export const actorKinds = ['person', 'link', 'desk', 'public', 'job', 'operator'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const deploymentKinds = ['demo', 'real', 'test'] as const;
export type DeploymentKind = (typeof deploymentKinds)[number];

export const mailKinds = ['appointment notice', 'meeting notice', 'meeting moved', 'meeting cancelled', 'papers issued', 'paper changed', 'minutes circulated',
  'group closed', 'item referred', 'needs somebody', 'invitation tried late', 'escalation raised', 'escalation screened', 'answer came home', 'clock crossed'] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailStates = ['queued', 'sent', 'failed', 'withdrawn', 'no address'] as const;
export type MailState = (typeof mailStates)[number];

export const meetingStates = ['planned', 'notice issued', 'papers issued', 'in session', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const itemPurposes = ['decision', 'discussion', 'information'] as const;
export type ItemPurpose = (typeof itemPurposes)[number];

export const slotStates = ['on the agenda', 'withdrawn'] as const;
export type SlotState = (typeof slotStates)[number];

/** The closed part has its own numbers, and those outside it are told nothing of it. */
export const slotParts = ['open', 'closed'] as const;
export type SlotPart = (typeof slotParts)[number];

export const closedSittings = ['at the end', 'a separate session'] as const;
export type ClosedSitting = (typeof closedSittings)[number];

export const paperVersionStates = ['received', 'issued', 'replaced', 'withdrawn'] as const;
export type PaperVersionState = (typeof paperVersionStates)[number];

export const invitationAnswers = ['attending', 'apologies', 'sending the deputy'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** A guest of one meeting has no deputy. */
export const guestAnswers = ['attending', 'apologies'] as const;
export type GuestAnswer = (typeof guestAnswers)[number];

export const guestMailKinds = ['guest invitation', 'guest moved', 'guest cancelled', 'guest papers'] as const;
export type GuestMailKind = (typeof guestMailKinds)[number];

export const answerChannels = ['on the page', 'by mail', 'by phone', 'in person'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

export const presences = ['in person', 'online', 'apologies', 'absent'] as const;
export type Presence = (typeof presences)[number];

export const capacities = ['holder', 'standing deputy', 'substitute', 'in attendance'] as const;
export type Capacity = (typeof capacities)[number];

export const minutesStates = ['drafting', 'sent to the chair', 'cleared', 'circulated', 'approved'] as const;
export type MinutesState = (typeof minutesStates)[number];

export const paragraphKinds = ['discussion', 'decision', 'action', 'request', 'reservation', 'note'] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

export const paragraphStates = ['draft', 'unconfirmed', 'pending', 'approved'] as const;
export type ParagraphState = (typeof paragraphStates)[number];

export const attributions = ['person', 'organisation', 'sector', 'none'] as const;
export type Attribution = (typeof attributions)[number];

export const decisionMethods = ['consensus', 'ballot', 'written procedure', 'chair’s action'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

export const reservationSources = ['typed by its organisation', 'recorded by the secretariat'] as const;
export type ReservationSource = (typeof reservationSources)[number];

export const correctionStates = ['proposed', 'accepted', 'declined'] as const;
export type CorrectionState = (typeof correctionStates)[number];

export const approvalHows = ['as presented', 'with changes'] as const;
export type ApprovalHow = (typeof approvalHows)[number];

export const approvalMethods = ['by the meeting', 'by chair’s action', 'by correspondence'] as const;
export type ApprovalMethod = (typeof approvalMethods)[number];

export const workKinds = ['action', 'request'] as const;
export type WorkKind = (typeof workKinds)[number];

export const workStates = ['open', 'proposed closed', 'asked', 'accepted', 'declined', 'redirected', 'no reply', 'closed'] as const;
export type WorkState = (typeof workStates)[number];

export const workEnds = ['done', 'unresolved', 'superseded', 'escalated'] as const;
export type WorkEnd = (typeof workEnds)[number];

export const workEventKinds = ['progress', 're-dated', 'proposed closed', 'reply', 'chased', 'owner changed', 'closed'] as const;
export type WorkEventKind = (typeof workEventKinds)[number];

export const reportChannels = ['on the page', 'by mail', 'by phone', 'by letter', 'in the meeting'] as const;
export type ReportChannel = (typeof reportChannels)[number];

export const rungStandings = ['seen', 'proposal'] as const;
export type RungStanding = (typeof rungStandings)[number];

export const escalationStates = ['raised', 'diverted', 'screened', 'agreed', 'cleared', 'sent', 'closed'] as const;
export type EscalationState = (typeof escalationStates)[number];

export const escalationEnds = ['resolved', 'partly', 'accepted', 'overtaken', 'withdrawn', 'unresolved'] as const;
export type EscalationEnd = (typeof escalationEnds)[number];

/** What never goes through the log: it is diverted and its words are deleted. */
export const diversions = ['a single household’s case', 'a safeguarding concern'] as const;
export type Diversion = (typeof diversions)[number];

export const sendingHows = ['our mail', 'their own letter'] as const;
export type SendingHow = (typeof sendingHows)[number];

export const positionKinds = ['endorses', 'does not endorse', 'abstains'] as const;
export type PositionKind = (typeof positionKinds)[number];

/** What the receiver says of an ask; none is no reply. A holding reply does not stop the clock. */
export const askReplies = ['accepted', 'accepted in part', 'answered', 'refused', 'redirected', 'holding'] as const;
export type AskReply = (typeof askReplies)[number];

/** What the originating group says of it. */
export const verdicts = ['answered', 'in part', 'not answered'] as const;
export type Verdict = (typeof verdicts)[number];

export const escalationEventKinds = [
  'raised', 'screened', 'diverted', 'evidence', 'local step', 'agreed', 'handed back', 'cleared', 'sent', 'acknowledged', 'holding reply', 'clarification asked',
  'clarification given', 'new date promised', 'chased', 'reply', 'verdict', 'due', 'late', 'very late', 'climbed', 'closed',
] as const;
export type EscalationEventKind = (typeof escalationEventKinds)[number];

export const deskRoles = ['lead', 'member'] as const;
export type DeskRole = (typeof deskRoles)[number];

export const deskMailKinds = ['letter', 'chaser', 'clarification'] as const;
export type DeskMailKind = (typeof deskMailKinds)[number];
