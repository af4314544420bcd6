import { foldId } from '../../model/identity.ts';
import type { LeftOutCode } from '../network.ts';
import type { Collection } from './collection.ts';
import { mark } from './ledger.ts';
import type { OrganisationActors } from './organisation-actors.ts';
import { note, speakerOf } from './reporters.ts';
import { interviewsById, isWithdrawn } from './reporting-passages.ts';

/**
 * Reads coded passages that name the organisation that speaks (or is spoken for) and the one it is about: each is a report from the
 * first on the second. A passage has no relation type unless its code stands for one (passage-types.ts); where it says that this is
 * missing or goes wrong (polarity `-`) it still speaks of the pair, but not for the type. Its day is that of the interview where that is
 * known. A wish (polarity `wish`) makes no tie: what is wished for is not there. Passages of an interview whose consent was withdrawn
 * are not read at all.
 */
export function collectPassages(collection: Collection, organisations: OrganisationActors): void {
  const { leftOut, records, types } = collection;
  const chosen = collection.chooses('interviews');
  const interviews = interviewsById(records);
  for (const passage of records.coding) {
    const { org_id, target_org, code, id } = passage;
    const interview = interviews.get(foldId(passage.interview_id));
    const isPair = org_id !== null && target_org !== null;
    if (isPair) collection.read++;
    if (isWithdrawn(interview)) {
      if (isPair) leftOut.add('consent-withdrawn', 'coding', id);
      continue;
    }
    const from = org_id === null ? -1 : organisations.of(org_id);
    const to = target_org === null ? -1 : organisations.of(target_org);
    if (!isPair) continue;
    const type = passage.polarity === '-' ? -1 : types.ofCode(code);
    let refusal: LeftOutCode | null = chosen ? collection.refuses(from, to) : 'source-not-chosen';
    if (refusal === null && !types.admits(type)) refusal = 'other-relation-type';
    if (refusal === null && !collection.isInPeriod(interview?.date ?? null)) refusal = 'outside-period';
    if (refusal === null && passage.polarity === 'wish') refusal = 'only-wished';
    if (refusal !== null) {
      leftOut.add(refusal, 'coding', id);
      continue;
    }
    const { pair, way } = collection.between(from, to);
    note(pair, speakerOf(passage.respondent_role ?? interview?.respondent_role ?? null), from === pair.low, true);
    pair.tallies[way].passages++;
    mark(pair, way, 'coding', id, type);
  }
}
