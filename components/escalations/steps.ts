import type { EscalationView } from '@/lib/escalations/show-escalation';

export type StepName = 'screen' | 'draft' | 'note' | 'position' | 'agree' | 'clear' | 'send' | 'reply' | 'chase' | 'clarify' | 'verdict' | 'close';

export interface EscalationStep {
  name: StepName;
  title: string;
  forms: string[];
  /** Whether this reader may do it, as things stand. */
  open: (view: EscalationView) => boolean;
}

const steps: EscalationStep[] = [
  { name: 'screen', title: 'Screen it', forms: ['take-up', 'divert'], open: ({ can }) => can.screen },
  { name: 'draft', title: 'Draft the letter', forms: ['draft'], open: ({ can }) => can.draft },
  { name: 'note', title: 'Add evidence or a local step', forms: ['note'], open: ({ can }) => can.note },
  { name: 'position', title: 'Position', forms: ['position'], open: ({ can, mySeats }) => can.recordPosition || mySeats.length > 0 },
  { name: 'agree', title: 'Record the agreement', forms: ['agree'], open: ({ can }) => can.agree || can.chairsAction },
  { name: 'clear', title: 'Clear the letter', forms: ['clear', 'hand-back'], open: ({ can }) => can.clear || can.handBack },
  { name: 'send', title: 'Send the letter', forms: ['send'], open: ({ can }) => can.send },
  { name: 'reply', title: 'Record a reply', forms: ['record-answer'], open: ({ can }) => can.reply },
  { name: 'chase', title: 'Send a chaser', forms: ['tell'], open: ({ can, clock }) => can.reply && clock?.running === true },
  { name: 'clarify', title: 'Give the clarification', forms: ['tell'], open: ({ can, clock }) => can.reply && clock?.waitingSince != null },
  { name: 'verdict', title: 'What the group found', forms: ['verdict'], open: ({ can }) => can.judge },
  { name: 'close', title: 'Close it, or climb', forms: ['close-escalation', 'climb'], open: ({ can }) => can.close },
];

export const stepOf = (name: string): EscalationStep | undefined => steps.find((step) => step.name === name);
export const openSteps = (view: EscalationView): EscalationStep[] => steps.filter((step) => step.open(view));
