import { answerReader } from '../../../graph/build/answers.ts';
import { inOrder } from '../../../graph/build/in-order.ts';
import { byCodePoint } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';

const strengths = ['none', 'verbal', 'written'] as const;
export type Agreement = (typeof strengths)[number];

/** The strongest agreement that anybody reports for a pair, `a` before `b` by id. */
export type PairAgreement = {
  readonly a: number;
  readonly b: number;
  readonly agreement: Agreement;
  readonly refs: readonly RecordRef[];
};

/** The pairs with a reported tie whose agreement is known. */
export const reportedAgreements = oncePerStudy((context): readonly PairAgreement[] => {
  const organisations = organisationNumbers(context);
  const idOf = (number: number): string => organisations.get(number).id;
  const { relations } = context.records;
  const answerOf = answerReader(relations);
  const pairs = new Map<string, { a: number; b: number; agreement: Agreement; refs: RecordRef[] }>();
  for (const relation of inOrder(relations)) {
    const { id, from_org, to_org, agreement } = relation;
    const [from, to] = [organisations.find(from_org), organisations.find(to_org)];
    if (agreement === null || from === to || answerOf(relation) !== 'present') continue;
    const [a, b] = idOf(from) < idOf(to) ? [from, to] : [to, from];
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, agreement, refs: [] };
    pairs.set(`${a} ${b}`, pair);
    if (strengths.indexOf(agreement) > strengths.indexOf(pair.agreement)) pair.agreement = agreement;
    pair.refs.push({ kind: 'relations', id });
  }
  return [...pairs.values()].sort(
    (one, other) => byCodePoint(idOf(one.a), idOf(other.a)) || byCodePoint(idOf(one.b), idOf(other.b)),
  );
});
