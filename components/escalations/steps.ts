import type { EscalationView } from '@/lib/escalations/show-escalation';

export type StepName = 'screen' | 'draft' | 'note' | 'position' | 'agree' | 'clear' | 'send' | 'reply' | 'chase' | 'clarify' | 'verdict' | 'close';

export interface EscalationStep {
  name: StepName;
  title: string;
  forms: string[];
  /** Its form says the page's title, "Error: " included. */
  ownTitle: boolean;
  /** Whether this reader may do it, as things stand. */
  open: (view: EscalationView) => boolean;
}

const steps: EscalationStep[] = [
  { name: 'screen', title: 'Screen it', forms: ['take-up', 'divert'], ownTitle: false, open: ({ can }) => can.screen },
  { name: 'draft', title: 'Draft the letter', forms: ['draft'], ownTitle: true, open: ({ can }) => can.draft },
  { name: 'note', title: 'Add evidence or a local step', forms: ['note'], ownTitle: true, open: ({ can }) => can.note },
  { name: 'position', title: 'Position', forms: ['position'], ownTitle: true, open: ({ can, mySeats }) => can.recordPosition || mySeats.length > 0 },
  { name: 'agree', title: 'Record the agreement', forms: ['agree'], ownTitle: true, open: ({ can }) => can.agree || can.chairsAction },
  { name: 'clear', title: 'Clear the letter', forms: ['clear', 'hand-back'], ownTitle: false, open: ({ can }) => can.clear || can.handBack },
  { name: 'send', title: 'Send the letter', forms: ['send'], ownTitle: false, open: ({ can }) => can.send },
  { name: 'reply', title: 'Record a reply', forms: ['record-answer'], ownTitle: true, open: ({ can }) => can.reply },
  { name: 'chase', title: 'Send a chaser', forms: ['tell'], ownTitle: true, open: ({ can, clock }) => can.reply && clock?.running === true },
  { name: 'clarify', title: 'Give the clarification', forms: ['tell'], ownTitle: true, open: ({ can, clock }) => can.reply && clock?.waitingSince != null },
  { name: 'verdict', title: 'What the group found', forms: ['verdict'], ownTitle: true, open: ({ can }) => can.judge },
  { name: 'close', title: 'Close it, or climb', forms: ['close-escalation', 'climb'], ownTitle: false, open: ({ can }) => can.close },
];

export const stepOf = (name: string): EscalationStep | undefined => steps.find((step) => step.name === name);
export const openSteps = (view: EscalationView): EscalationStep[] => steps.filter((step) => step.open(view));
