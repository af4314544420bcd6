import { foldId } from '../../model/identity.ts';
import type { StoredRecord } from '../../model/records.ts';
import { findTerm } from '../../model/vocabulary.ts';
import type { Pair } from './ledger.ts';
import type { OrganisationActors } from './organisation-actors.ts';
import { sectorKey } from './sector-key.ts';

/** Who tells of a tie: the organisation it runs from, the one it runs to, both, or somebody of neither side. */
export type Reporter = 'from' | 'to' | 'both' | 'third';

/**
 * Who reported a relation: `respondent_org` where it is given; else `reported_by`: both sides, the researcher, or the side whose
 * sector is meant (`welfare`, `creche`) as the named organisations have it before any roll-up. Where both sides are of that sector
 * it is the one the relation runs from, where neither is it is a third party. Without either column it is the organisation the
 * relation runs from, as in a survey.
 */
export function reporterOf(relation: StoredRecord<'relations'>, organisations: OrganisationActors): Reporter {
  const { from_org, to_org, respondent_org, reported_by } = relation;
  if (respondent_org !== null) {
    const respondent = organisations.find(respondent_org);
    if (respondent === organisations.of(from_org)) return 'from';
    return respondent === organisations.of(to_org) ? 'to' : 'third';
  }
  if (reported_by === null) return 'from';
  const word = findTerm('reporter', reported_by)?.key ?? reported_by;
  if (word === 'both') return 'both';
  if (isThirdParty(word)) return 'third';
  if (word !== 'welfare' && word !== 'creche') return 'from';
  const sector = word === 'welfare' ? 'welfare' : 'childcare';
  if (sectorKey(organisations.sectorOf(from_org)) === sector) return 'from';
  return sectorKey(organisations.sectorOf(to_org)) === sector ? 'to' : 'third';
}

/** Who told of a passage: the organisation of the interview, unless a parent or researcher spoke. */
export function speakerOf(role: string | null): 'from' | 'third' {
  return role !== null && isThirdParty(role) ? 'third' : 'from';
}

const thirdParties = new Set([
  'researcher',
  'onderzoeker',
  'onderzoekster',
  'chercheur',
  'chercheuse',
  'parent',
  'ouder',
  'parents',
  'ouders',
]);

/** Respondent roles are an open vocabulary; these words name somebody who speaks for neither side. */
function isThirdParty(role: string): boolean {
  return thirdParties.has(findTerm('respondentRole', role)?.key ?? foldId(role)) || thirdParties.has(foldId(role));
}

/** Remembers what the reporter says of the pair. A denial by a third party is no evidence of anything. */
export function note(pair: Pair, reporter: Reporter, fromIsLow: boolean, present: boolean): void {
  if (reporter === 'third') {
    if (present) pair.saidByThird = true;
    return;
  }
  const low = reporter === 'both' || (reporter === 'from') === fromIsLow;
  const high = reporter === 'both' || !low;
  const statement = present ? 1 : 0;
  if (low && pair.saidByLow !== 1) pair.saidByLow = statement;
  if (high && pair.saidByHigh !== 1) pair.saidByHigh = statement;
}
