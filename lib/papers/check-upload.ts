import { query } from '@/lib/access/gate';
import { isIssued } from '@/lib/meetings/meeting';
import { ruleReasons } from '@/lib/platform/errors';
import { checkUploadInput } from './inputs';
import { loadTarget, whyNoPapers } from './paper';

/** What the form for a new paper says about its item, for who may add one. */
export const checkUpload = query({
  name: 'paper.check-upload',
  permission: 'paper:write',
  scope: 'partnership',
  input: checkUploadInput,
  load: ({ tx, input }) => loadTarget(tx, input),
  run({ subject: { partnership, at } }) {
    const reason = whyNoPapers(at);
    return Promise.resolve({
      partnership,
      refusal: reason && ruleReasons[reason],
      meeting: {
        id: at.meetingId,
        groupName: at.groupName,
        startsAt: at.startsAt,
        issued: isIssued(at.meetingState),
      },
      item: { id: at.itemId, title: at.itemTitle, number: at.itemNumber, restricted: at.restricted },
    });
  },
});

export type UploadView = Awaited<ReturnType<typeof checkUpload>>;
