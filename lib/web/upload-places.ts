import { z } from 'zod';
import type { Caller } from '@/lib/access/actor';
import { probe } from '@/lib/access/gate';
import type { CallOptions } from '@/lib/access/use-case';
import { answerLetter } from '@/lib/desks/answer-letter';
import { recordAddresseeAnswer } from '@/lib/escalations/record-answer';
import type { ReceivedUpload } from '@/lib/files/received-upload';
import { addPaper } from '@/lib/papers/add-paper';
import { beginUpload } from '@/lib/papers/begin-upload';
import { addPaperInput, checkUploadInput, replacePaperInput, type UploadTarget } from '@/lib/papers/inputs';
import { replacePaper } from '@/lib/papers/replace-paper';
import { Invalid } from '@/lib/platform/errors';
import { recordId, slug } from '@/lib/platform/text';
import { nestValues } from './form-fields';

export type Fields = Record<string, string>;

/** A form that brings a file: where it stands, who may send it, and what becomes of it. */
export interface UploadPlace {
  /** The form's name: under it the words wait when something was wrong. */
  form: string;
  /** The page it stands on. */
  path: string;
  /** What a person typed. */
  words: Fields;
  fileOptional: boolean;
  /** Asked before the first byte of the file is taken. */
  begin: (caller: Caller) => Promise<void>;
  /** What is wrong with the words alone. */
  problems: () => Record<string, string[]>;
  /** Makes the file part of the record; gives the page to go to. */
  adopt: (file: ReceivedUpload | null, options: CallOptions) => Promise<string>;
}

/** The place a form's fields name; null for one no page of ours could have sent. */
export function placeOf(fields: Fields): UploadPlace | null {
  const reply = z.object({ partnership: slug, escalationId: recordId }).safeParse(fields);
  if (reply.success) return replyPlace(reply.data, fields);
  const letter = z.object({ desk: slug, letterId: recordId }).safeParse(fields);
  if (letter.success) return letterPlace(letter.data, fields);
  const paper = checkUploadInput.safeParse(fields);
  return paper.success ? paperPlace(paper.data, fields) : null;
}

const ours = new Set(['once', 'signedAs', 'partnership', 'escalationId', 'desk', 'letterId', 'meetingId', 'itemId', 'paperId']);
const typed = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([name]) => !ours.has(name) && !name.startsWith('problem.')));

function paperPlace(target: UploadTarget, fields: Fields): UploadPlace {
  const { partnership = '', itemId = '', paperId = '', title = '', version = '', reason = '' } = fields;
  const replaces = fields.paperId !== undefined;
  return {
    form: replaces ? 'replace-paper' : 'add-paper',
    path:
      'itemId' in target
        ? `/p/${target.partnership}/papers/new?meeting=${encodeURIComponent(fields.meetingId ?? '')}&item=${target.itemId}`
        : `/p/${target.partnership}/papers/${target.paperId}`,
    words: replaces ? { reason } : { title },
    fileOptional: false,
    async begin(caller) {
      await beginUpload(target, { caller });
    },
    problems() {
      const read = (replaces ? replacePaperInput : addPaperInput).safeParse(fields);
      return read.success ? {} : z.flattenError<unknown>(read.error).fieldErrors;
    },
    async adopt(file, options) {
      if (!file) throw new Invalid({ file: ['Choose a file.'] });
      const done = replaces
        ? await replacePaper({ partnership, paperId, version, reason, file }, options)
        : await addPaper({ partnership, itemId, title, file }, options);
      return `/p/${partnership}/meetings/${done.meetingId}`;
    },
  };
}

/** An answer recorded for the addressee, with or without its file. */
function replyPlace(at: { partnership: string; escalationId: string }, fields: Fields): UploadPlace {
  const page = `/p/${at.partnership}/escalations/${at.escalationId}`;
  const input = { ...nestValues(typed(fields)), ...at } as unknown as Parameters<typeof recordAddresseeAnswer>[0];
  return {
    form: 'record-answer',
    path: `${page}/reply`,
    words: typed(fields),
    fileOptional: true,
    begin: (caller) => probe(recordAddresseeAnswer.useCase, input, { caller }),
    problems: () => ({}),
    async adopt(file, options) {
      await recordAddresseeAnswer({ ...input, ...(file && { file }) }, options);
      return page;
    },
  };
}

/** An answer of the desk itself. */
function letterPlace(at: { desk: string; letterId: string }, fields: Fields): UploadPlace {
  const page = `/desk/${at.desk}/${at.letterId}`;
  const input = { ...nestValues(typed(fields)), ...at } as unknown as Parameters<typeof answerLetter>[0];
  return {
    form: 'answer-letter',
    path: page,
    words: typed(fields),
    fileOptional: true,
    begin: (caller) => probe(answerLetter.useCase, input, { caller }),
    problems: () => ({}),
    async adopt(file, options) {
      await answerLetter({ ...input, ...(file && { file }) }, options);
      return page;
    },
  };
}
