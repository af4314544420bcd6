import { foldId } from '../../model/identity.ts';
import type { Text } from '../../model/text.ts';
import type { ImportContext } from '../format.ts';
import type { NameSuggestion } from '../table-look.ts';
import { didYouMean } from '../tables/suggest.ts';
import { nameCandidates } from './name-candidates.ts';
import { suggestNames } from './suggest-names.ts';

const nobody: ReadonlySet<string> = new Set();
const likely = 0.7;

/** What a spelling may mean in a study, without what a person said it does not mean. Best first, at most 5. */
export function suggestFor(written: string, context: ImportContext): readonly NameSuggestion[] {
  return suggestNames(written, nameCandidates(context), context.decided?.refused.get(foldId(written)) ?? nobody);
}

/** “ Did you mean …?” with a leading space, or nothing where no organisation is likely. */
export function likelyName(written: string, context: ImportContext): Text {
  const [first] = suggestFor(written, context);
  return didYouMean(first !== undefined && first.score >= likely ? { id: first.organisation, name: first.name } : null);
}
