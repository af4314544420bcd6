import type { Check, ImportPlan, NameChoice, NewOrganisation, TableLookView } from '../../server/http/contract.ts';
import { foldName, withName, withOrganisation } from './plan.ts';

/*
 * What a person said of spellings that the study does not know, in the plan of an import. Pure functions: a plan in, a plan out.
 */

export type NameSuggestionView = TableLookView['names'][number]['suggestions'][number];

/** One unknown spelling over all files together. */
export type GatheredName = {
  readonly written: string;
  readonly count: number;
  readonly places: readonly { readonly file: string; readonly headers: readonly string[] }[];
  /** Best first, each organisation once. */
  readonly suggestions: readonly NameSuggestionView[];
};

export const likelihoods = ['very-likely', 'likely', 'maybe'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** A score in words. Only what is `very-likely` may be accepted many at a time. */
export function likelihood({ score }: Pick<NameSuggestionView, 'score'>): Likelihood {
  if (score >= 0.9) return 'very-likely';
  return score >= 0.75 ? 'likely' : 'maybe';
}

/** The unknown spellings of all tables, the most frequent first; spellings that differ in case only are one. */
export function gatherNames(checks: readonly Check[]): readonly GatheredName[] {
  const found = new Map<string, GatheredName>();
  for (const { file, look } of checks) {
    for (const name of look?.names ?? []) {
      const key = foldName(name.written);
      const earlier = found.get(key);
      const place = { file, headers: name.headers };
      found.set(key, {
        written: earlier?.written ?? name.written,
        count: (earlier?.count ?? 0) + name.count,
        places: earlier ? joinPlaces(earlier.places, place) : [place],
        suggestions: earlier ? joinSuggestions(earlier.suggestions, name.suggestions) : name.suggestions,
      });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function joinPlaces(places: GatheredName['places'], place: GatheredName['places'][number]): GatheredName['places'] {
  const same = places.find(({ file }) => file === place.file);
  if (!same) return [...places, place];
  const headers = [...new Set([...same.headers, ...place.headers])];
  return places.map((one) => (one === same ? { file: one.file, headers } : one));
}

function joinSuggestions(
  earlier: readonly NameSuggestionView[],
  more: readonly NameSuggestionView[],
): readonly NameSuggestionView[] {
  const best = new Map<string, NameSuggestionView>();
  for (const one of [...earlier, ...more]) {
    const before = best.get(one.organisation);
    if (!before || one.score > before.score) best.set(one.organisation, one);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
}

/** The plan with these choices; an earlier one for the same spelling makes way. */
export function placeNames(plan: ImportPlan, choices: readonly NameChoice[]): ImportPlan {
  const meant = choices.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  const cleared = forgetNames(
    plan,
    choices.map(({ written }) => written),
    meant,
  );
  return choices.reduce(withName, cleared);
}

/** The plan with a new organisation that a spelling means. */
export function placeNewOrganisation(plan: ImportPlan, written: string, made: NewOrganisation): ImportPlan {
  return withOrganisation(placeNames(plan, [{ written, organisation: made.org_id }]), made);
}

/**
 * The plan without what it says of these spellings. An organisation that was made for one of them goes too, unless another spelling means it
 * or `kept` names it.
 */
export function forgetNames(plan: ImportPlan, spellings: readonly string[], kept: readonly string[] = []): ImportPlan {
  const gone = new Set(spellings.map(foldName));
  const isGone = ({ written }: NameChoice): boolean => gone.has(foldName(written));
  const names = plan.names.filter((choice) => !isGone(choice));
  const meant = new Set([...names.flatMap(meantBy), ...kept.map(foldName), ...meantElsewhere(plan)]);
  const released = new Set(plan.names.filter(isGone).flatMap(meantBy));
  const organisations = plan.organisations.filter(({ org_id }) => !released.has(foldName(org_id)) || meant.has(foldName(org_id)));
  return { ...plan, names, organisations };
}

/** Organisations that codes and documents are said to mean. */
function meantElsewhere({ codes, documents }: ImportPlan): readonly string[] {
  const byCodes = codes.flatMap(({ meaning }) => (meaning.is === 'organisation' ? [foldName(meaning.organisation)] : []));
  return [...byCodes, ...documents.flatMap(({ org_id }) => (org_id === null ? [] : [foldName(org_id)]))];
}

const meantBy = ({ organisation }: NameChoice): readonly string[] => (organisation === null ? [] : [foldName(organisation)]);

/** A code for a new organisation: its name in plain letters, with a number where it is taken. At most 40 characters. */
export function proposeCode(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    // A dotted abbreviation is one word.
    .replace(/(?<=\p{L})[.'’](?=\p{L}|\s|$)/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
  const base = plain === '' ? 'org' : plain;
  const used = new Set(taken.map(foldName));
  if (!used.has(base)) return base;
  let nr = 2;
  while (used.has(`${base}-${nr}`)) nr += 1;
  return `${base}-${nr}`;
}
