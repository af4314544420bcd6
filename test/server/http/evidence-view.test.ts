import { expect, it } from 'vitest';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import { evidenceViewSchema } from '../../../server/http/contract.ts';
import { evidenceView } from '../../../server/http/views/evidence-view.ts';
import { buildHashed } from '../../../server/pipeline/analyse.ts';
import { gatherEvidence } from '../../../server/pipeline/evidence.ts';
import { study } from '../graph/study.ts';

it('names the organisations in the cells that hold one, and in no other', () => {
  const records = study({
    organisations: [
      { org_id: 'home', name: 'House of the Child' },
      { org_id: 'ocmw', name: 'OCMW' },
      { org_id: 'board', name: 'Board' },
    ],
    // The task and the own column happen to be called as one of the two.
    contacts: [
      {
        date: '2024-01-05',
        from_org: 'home',
        to_org: 'OCMW',
        decision_by: 'board',
        task: 'home',
        attributes: { place: 'home', decision_by: 'home' },
      },
    ],
  });
  const { network } = buildHashed(records, {});
  const evidence = gatherEvidence(
    indexEvidence(network, records),
    records,
    null,
    { kind: 'tie', from: 'home', to: 'ocmw' },
    { kind: null, offset: 0, limit: 10 },
  );
  const [row] = evidenceViewSchema.parse(evidenceView(evidence)).groups[0]?.rows ?? [];
  expect(row?.cells.filter(({ column }) => !['contact_id', 'date'].includes(column))).toEqual([
    { column: 'from_org', value: 'home', name: 'House of the Child' },
    { column: 'to_org', value: 'OCMW', name: 'OCMW' },
    { column: 'task', value: 'home' },
    { column: 'decision_by', value: 'board', name: 'Board' },
    { column: 'place', value: 'home' },
    { column: 'decision_by', value: 'home' },
  ]);
});
