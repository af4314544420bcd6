import { describe, expect, it } from 'vitest';
import { knownCodes, knownOrganisations } from '../../../client/state/known-records.ts';
import { emptyPlan, withOrganisation } from '../../../client/state/plan.ts';
import { sampleCheck } from './sample-check.ts';

const collator = new Intl.Collator('nl');

describe('what names and codes may mean', () => {
  it('is what the study has, what the files bring along, and what is being made, each once', () => {
    const study = {
      organisations: [{ id: 'ocmw', name: 'OCMW Boom', sector: null, municipality: 'Boom', rows: 1, odd: false, spellings: [] }],
      unplaced: [],
      twins: [],
      decisions: [],
    };
    const checks = [
      sampleCheck({
        kind: 'organisations',
        look: {
          gives: [
            { id: 'OCMW', name: 'iets anders' },
            { id: 'kdv', name: 'De Boot' },
          ],
        },
      }),
      sampleCheck({ kind: 'codebook', look: { gives: [{ id: 'trust', name: 'Vertrouwen' }] } }),
    ];
    const made = { org_id: 'caw', name: 'CAW', type: null, sector: null, municipality: null, district: null };
    const known = knownOrganisations(study, checks, withOrganisation(emptyPlan, made), collator);
    expect(known.map(({ id, name }) => [id, name])).toEqual([
      ['caw', 'CAW'],
      ['kdv', 'De Boot'],
      ['ocmw', 'OCMW Boom'],
    ]);
    const codes = knownCodes([{ id: 'trust', name: 'Vertrouwen (studie)' }], checks, collator);
    expect(codes).toEqual([{ id: 'trust', name: 'Vertrouwen (studie)' }]);
  });
});
