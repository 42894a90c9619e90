import { randomUUID } from 'node:crypto';
import { usualTerms } from '../schema/usual-terms';
import { groupKinds, groupCode } from '../schema/vocabulary';
import { slugOf } from '@/lib/platform/text';
import { insertAll, londonDay, type ImportKind } from './kind';
import { Places } from './places';
import type { SheetRow } from './sheet';

function termsOf(row: SheetRow) {
  return {
    purpose: row.prose('purpose') ?? usualTerms.purpose,
    frequency: row.text('frequency') ?? usualTerms.frequency,
    quorum_seats: row.count('quorum', usualTerms.quorumSeats),
    quorum_mix: row.text('quorum_mix'),
    notice_working_days: row.count('notice_working_days', usualTerms.noticeWorkingDays),
    paper_deadline_working_days: row.count(
      'paper_deadline_working_days',
      usualTerms.paperDeadlineWorkingDays,
    ),
    decision_rule: row.text('decision_rule') ?? usualTerms.decisionRule,
    closes_actions: usualTerms.closesActions,
    attribution_default: usualTerms.attributionDefault,
    newcomer_reads: usualTerms.newcomerReads,
  };
}

export const groups: ImportKind = {
  columns: [
    'partnership',
    'name',
    'slug',
    'code',
    'kind',
    'workstream',
    'parent',
    'ends_on',
    'purpose',
    'frequency',
    'quorum',
    'quorum_mix',
    'notice_working_days',
    'paper_deadline_working_days',
    'decision_rule',
  ],
  needed: ['partnership', 'name', 'code', 'kind'],
  example: [
    'partnership,name,code,kind,workstream,parent,purpose,frequency,quorum',
    'north-vale,Partnership Board,BRD,board,,,To bring together those who support migrants.,Every quarter,5',
    'north-vale,Asylum sub-group,ASY,sub-group,asylum,Partnership Board,To coordinate support in dispersal.,Every six weeks,4',
  ],
  async work(sql, sheet, now) {
    const places = await Places.read(sql);
    const rows: Record<string, unknown>[] = [];
    const terms: Record<string, unknown>[] = [];
    for (const row of sheet.rows) {
      const partnership = places.partnership(row);
      const name = row.needed('name', 'a name');
      const kind = row.oneOf('kind', groupKinds, 'sub-group');
      const code = row.raw('code').toUpperCase();
      if (!groupCode.test(code))
        row.fault('code', 'Give three or four letters: they begin its references, as in ASY-2026-014.');
      const parent = row.raw('parent') && partnership ? places.group(row, 'parent', partnership.id) : null;
      const [ends_on, workstream, own] = [row.day('ends_on'), row.text('workstream'), termsOf(row)];
      const slug = slugOf(row.raw('slug') || (name ?? ''));
      if (!partnership || !name || places.findGroup(partnership.id, slug)) continue;
      if (places.codes.has(`${partnership.id} ${code}`))
        row.fault('code', `The code ${code} belongs to another group already.`);
      places.codes.add(`${partnership.id} ${code}`);
      const id = randomUUID();
      places.keepGroup({ id, partnership_id: partnership.id, slug, name, kind });
      rows.push({
        id,
        partnership_id: partnership.id,
        slug,
        code,
        name,
        kind,
        workstream,
        parent_id: parent?.id ?? null,
        ends_on,
      });
      terms.push({
        id: randomUUID(),
        partnership_id: partnership.id,
        group_id: id,
        version: 1,
        effective_from: londonDay(now),
        ...own,
      });
    }
    if (sheet.faults.length === 0) {
      await insertAll(sql, 'groups', rows);
      await insertAll(sql, 'terms_of_reference', terms);
    }
    return { added: rows.length, changed: 0, unchanged: sheet.rows.length - rows.length, notes: [] };
  },
};
