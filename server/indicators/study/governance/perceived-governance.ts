import { inOrder } from '../../../graph/build/in-order.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { findTerm, foldWord } from '../../../model/vocabulary.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';

/** Somebody who said how the network is governed. */
export type Respondent = {
  /** Number of the organisation they answered for. */
  readonly organisation: number;
  /** The mode they named most; null where two were named as often. */
  readonly mode: string | null;
  readonly evidence: readonly RecordRef[];
};

/** The respondents who named a mode of governance, each once however many rows say so, in the order of their first rows. */
export const perceivedGovernance = oncePerStudy((context): readonly Respondent[] => {
  const organisations = organisationNumbers(context);
  const given = new Map<string, { organisation: number; answers: Map<string, number>; evidence: RecordRef[] }>();
  for (const { id, from_org, respondent_org, respondent_person, perceived_governance } of inOrder(context.records.relations)) {
    if (perceived_governance === null) continue;
    const name = respondent_org ?? from_org;
    const key = JSON.stringify([foldId(name), foldId(respondent_person ?? '')]);
    const own = given.get(key) ?? { organisation: organisations.find(name), answers: new Map<string, number>(), evidence: [] };
    given.set(key, own);
    const mode = findTerm('governance', perceived_governance)?.key ?? foldWord(perceived_governance);
    own.answers.set(mode, (own.answers.get(mode) ?? 0) + 1);
    own.evidence.push({ kind: 'relations', id });
  }
  return [...given.values()].map(({ organisation, answers, evidence }) => {
    const most = Math.max(...answers.values());
    const named = [...answers].filter(([, count]) => count === most).map(([mode]) => mode);
    return { organisation, mode: named.length === 1 ? (named[0] ?? null) : null, evidence };
  });
});
