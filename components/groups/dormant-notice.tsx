import { longDate } from '../ui/dates';
import { Notice } from '../ui/notice';

export interface Dormancy {
  state: 'active' | 'dormant';
  dormantFrom: string | null;
  custodianName: string | null;
  custodianContact: string | null;
}

/** On every page of a dormant partnership: since when, and whom to ask. */
export function DormantNotice({ partnership }: { partnership: Dormancy }) {
  if (partnership.state !== 'dormant') return null;
  const { dormantFrom, custodianName, custodianContact } = partnership;
  return (
    <Notice title="This partnership is dormant">
      Its record has been read-only{dormantFrom ? ` since ${longDate(dormantFrom)}` : ''}. {custodianName ? <>Custodian: <strong>{custodianName}</strong>{custodianContact ? <>, <span className="break-words">{custodianContact}</span></> : null}.</> : 'No custodian is named yet.'} The clocks of what it asked go on.
    </Notice>
  );
}
