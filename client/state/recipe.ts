import type { PartialRecipe, Recipe } from '../../server/http/contract.ts';

/*
 * The changes a user made to the default recipe, as readable address parameters: ?municipality=Boom&rule=confirmed.
 * The server keeps the defaults; nothing of them is repeated here. A word that is not known is left out.
 */

export const levels = ['organisation', 'person'] as const satisfies readonly Recipe['level'][];
export const sources = ['log', 'relations', 'interviews'] as const satisfies readonly Recipe['sources'][number][];
export const tieRules = [
  'union',
  'confirmed',
  'intersection',
  'log',
  'relations',
  'interviews',
] as const satisfies readonly Recipe['tieRule'][];
export const directions = ['directed', 'undirected'] as const satisfies readonly Recipe['direction'][];
export const weights = ['count', 'rate', 'strength'] as const satisfies readonly Recipe['weight'][];
export const rollUps = ['none', 'sites', 'all'] as const satisfies readonly Recipe['rollUp'][];
export const boundaries = ['inside', 'inside-and-partners'] as const satisfies readonly Recipe['boundary'][];
export const tieMergers = ['union', 'intersection'] as const satisfies readonly Recipe['symmetrise']['tie'][];
export const weightMergers = ['sum', 'max', 'min', 'mean'] as const satisfies readonly Recipe['symmetrise']['weight'][];

/** The parameters of a recipe, in the order in which they are written. */
export const recipeParameters = [
  'municipality',
  'district',
  'level',
  'source',
  'type',
  'rule',
  'direction',
  'mergeTie',
  'mergeWeight',
  'from',
  'to',
  'weight',
  'threshold',
  'rollUp',
  'boundary',
  'isolates',
  'measure',
  'sample',
] as const;

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | undefined =>
  words.find((known) => known === word);
const listed = (params: URLSearchParams, name: string): string[] => [...new Set(params.getAll(name).filter((one) => one !== ''))];
const day = (word: string | null): string | undefined => (word && /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined);

/** Keys in a fixed order and no empty values, so that equal changes are equal text. */
export function readRecipe(params: URLSearchParams): PartialRecipe {
  const municipalities = listed(params, 'municipality');
  const districts = listed(params, 'district');
  const chosenSources = listed(params, 'source').flatMap((word) => oneOf(sources, word) ?? []);
  const relationTypes = listed(params, 'type');
  const tie = oneOf(tieMergers, params.get('mergeTie'));
  const mergedWeight = oneOf(weightMergers, params.get('mergeWeight'));
  const from = day(params.get('from'));
  const to = day(params.get('to'));
  const least = Number(params.get('threshold') ?? Number.NaN);
  const sample = Number(/^[1-9]\d{0,6}$/.exec(params.get('sample') ?? '')?.[0]);
  const level = oneOf(levels, params.get('level'));
  const tieRule = oneOf(tieRules, params.get('rule'));
  const direction = oneOf(directions, params.get('direction'));
  const weight = oneOf(weights, params.get('weight'));
  const rollUp = oneOf(rollUps, params.get('rollUp'));
  const boundary = oneOf(boundaries, params.get('boundary'));
  const isolates = oneOf(['yes', 'no'], params.get('isolates'));
  const measures = Object.fromEntries(
    listed(params, 'measure').flatMap((word) => {
      const [, id = '', value = ''] = /^([a-z][a-z0-9_]{0,79}):(\d{1,9}(?:\.\d{1,9})?)$/.exec(word) ?? [];
      return id === '' ? [] : [[id, Number(value)] as const];
    }),
  );
  return {
    ...(municipalities.length > 0 && { municipalities }),
    ...(districts.length > 0 && { districts }),
    ...(level && { level }),
    ...(chosenSources.length > 0 && { sources: chosenSources }),
    ...(relationTypes.length > 0 && { relationTypes }),
    ...(tieRule && { tieRule }),
    ...(direction && { direction }),
    ...((tie || mergedWeight) && { symmetrise: { ...(tie && { tie }), ...(mergedWeight && { weight: mergedWeight }) } }),
    ...((from || to) && { period: { ...(from && { from }), ...(to && { to }) } }),
    ...(weight && { weight }),
    ...(Number.isFinite(least) && least > 0 && { threshold: least }),
    ...(rollUp && { rollUp }),
    ...(boundary && { boundary }),
    ...(isolates && { keepIsolates: isolates === 'yes' }),
    ...(Object.keys(measures).length > 0 && { measures }),
    ...(Number.isFinite(sample) && { sample }),
  };
}

/** Writes the changes over those in `params`; what the recipe leaves out disappears. */
export function writeRecipe(params: URLSearchParams, recipe: PartialRecipe): URLSearchParams {
  const next = new URLSearchParams(params);
  const values: Readonly<Record<(typeof recipeParameters)[number], readonly (string | number | null | undefined)[]>> = {
    municipality: recipe.municipalities ?? [],
    district: recipe.districts ?? [],
    level: [recipe.level],
    source: recipe.sources ?? [],
    type: recipe.relationTypes ?? [],
    rule: [recipe.tieRule],
    direction: [recipe.direction],
    mergeTie: [recipe.symmetrise?.tie],
    mergeWeight: [recipe.symmetrise?.weight],
    from: [recipe.period?.from],
    to: [recipe.period?.to],
    weight: [recipe.weight],
    threshold: [recipe.threshold || null],
    rollUp: [recipe.rollUp],
    boundary: [recipe.boundary],
    measure: Object.entries(recipe.measures ?? {}).map(([id, value]) => `${id}:${value}`),
    sample: [recipe.sample],
    isolates: [recipe.keepIsolates === undefined ? null : recipe.keepIsolates ? 'yes' : 'no'],
  };
  for (const name of recipeParameters) {
    next.delete(name);
    for (const value of values[name]) if (value !== null && value !== undefined) next.append(name, String(value));
  }
  return next;
}

/** A change laid over earlier changes; a key set to undefined takes the change back. */
export type RecipeChange = { readonly [K in keyof PartialRecipe]?: PartialRecipe[K] | undefined };

export function changeRecipe(recipe: PartialRecipe, change: RecipeChange): PartialRecipe {
  const merged = Object.entries({ ...recipe, ...change }).filter(([, value]) => value !== undefined);
  // Only keys and values of a recipe went in.
  return Object.fromEntries(merged) as PartialRecipe;
}

/** The recipe as the server takes it, or undefined where nothing was changed. */
export function recipeQuery(recipe: PartialRecipe): string | undefined {
  return Object.keys(recipe).length === 0 ? undefined : JSON.stringify(recipe);
}
