import type { Who } from './canary-ground';

/** Kinds of asker that are no signed-in person of the crew. */
export type Asker = Who | 'guest with the link' | 'guest with the code' | 'signed out' | 'leaver, a moment later' | 'records officer after a search';

const item = ['title', 'note', 'paper', 'file', 'content'];
const minutes = ['paragraph', 'speaker', 'decision', 'reservation', 'correction', 'correction-reason'];
const work = ['action', 'request', 'why-a-request', 'progress'];
const recalled = ['recalled-title', 'recalled-note', 'recalled-paper', 'recalled-file', 'recalled-content', 'recalled-paragraph'];
const openedToGuest = ['guest-title', 'guest-note', 'guest-paper', 'guest-file', 'guest-content'];
const closed = ['closed-title', 'closed-note', 'closed-paper', 'closed-file', 'closed-content', 'closed-place', 'closed-name', 'closed-paragraph', 'closed-decision', 'closed-action'];
const escalation = ['issue', 'evidence', 'position', 'agreed', 'verdict'];
const home = ['issue-title', 'ask', 'answer', 'answer-ask', 'answer-file', 'answer-content'];
const referred = ['referred-title', 'referred-text'];
const caucus = ['caucus-title', 'caucus-note', 'caucus-paper', 'caucus-file', 'caucus-content', 'caucus-paragraph', 'caucus-decision', 'caucus-action'];

const ofTheTable = [...item, ...minutes, ...work, ...recalled, ...openedToGuest, 'guest-paragraph', ...closed, ...escalation, ...home];
const atTheOther = [...referred, 'paper', 'file', 'content'];
const atTheDesk = [...home, 'letter'];

/** Who finds which secret, and nobody another: the written list. A secret in nobody's row could be found by nobody. */
export const finds: Record<Asker, string[]> = {
  secretariat: [...ofTheTable, 'recall-reason', 'referred-title'],
  chair: ofTheTable,
  member: ofTheTable,
  'standing deputy': ofTheTable,
  leaver: ofTheTable,
  observer: [],
  'leaver, a moment later': [],
  assistant: [],
  contractor: [],
  'contractor’s deputy': [],
  // Their seat reads the answer of their own team; at the desk they read what it was sent.
  'Home Office member': atTheDesk,
  'two hats': [],
  'other secretariat': atTheOther,
  'other member': atTheOther,
  'other contractor': [],
  'caucus secretariat': caucus,
  'caucus member': caucus,
  manager: [],
  'records officer': [],
  'records officer after a search': ['title', 'note'],
  'desk lead': atTheDesk,
  'desk member': atTheDesk,
  'member elsewhere': [],
  'manager elsewhere': [],
  'guest with the link': [],
  'guest with the code': openedToGuest,
  'signed out': [],
};

export const secrets = [...new Set(Object.values(finds).flat())];
