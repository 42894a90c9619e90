import type { MeetingState } from '@/lib/meetings/meeting';
import { Tag, type TagTone } from '../ui/tag';

const tones: Record<MeetingState, TagTone> = {
  planned: 'outline',
  'notice issued': 'accent',
  'papers issued': 'accent',
  'in session': 'wait',
  held: 'done',
  cancelled: 'late',
};

export const MeetingStateTag = ({ state }: { state: MeetingState }) => <Tag tone={tones[state]}>{state}</Tag>;
