import type { PartialRecipe, TwoModeView } from '../../server/http/contract.ts';
import { readRecipe, recipeParameters, writeRecipe } from './recipe.ts';

/*
 * What a link must carry: recipe changes, what the size shows, what is selected, which face of the network is open.
 */

export const tabs = ['map', 'organisations', 'ties'] as const;
export type Tab = (typeof tabs)[number];

/** What organisations may be tied to, and how what they share is weighed. */
export const twoModeSides = ['event', 'code', 'family'] as const satisfies readonly TwoModeView['side'][];
export const twoModeRules = ['sum', 'newman', 'jaccard'] as const satisfies readonly TwoModeView['rule'][];

export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'tie'; readonly from: string; readonly to: string };

export type Address = {
  readonly recipe: PartialRecipe;
  /** Id of a node indicator; null = the page's own choice, `none` = one size. */
  readonly sizeBy: string | null;
  readonly selection: Selection | null;
  readonly tab: Tab;
  /** Indicator that the indicators page shows. */
  readonly indicator: string | null;
  /** What the two-mode network ties organisations to; null = it is not shown. */
  readonly side: (typeof twoModeSides)[number] | null;
  readonly rule: (typeof twoModeRules)[number];
};

const kept = [...recipeParameters, 'sizeBy', 'lang'] as const;

export function readAddress(params: URLSearchParams): Address {
  const node = params.get('node');
  const from = params.get('tieFrom');
  const to = params.get('tieTo');
  const tab = params.get('tab');
  return {
    recipe: readRecipe(params),
    sizeBy: params.get('sizeBy') || null,
    selection: node ? { kind: 'node', id: node } : from && to ? { kind: 'tie', from, to } : null,
    tab: tabs.find((known) => known === tab) ?? 'map',
    indicator: params.get('indicator') || null,
    side: twoModeSides.find((known) => known === params.get('with')) ?? null,
    rule: twoModeRules.find((known) => known === params.get('share')) ?? 'sum',
  };
}

const put = (params: URLSearchParams, name: string, value: string | null): void => {
  if (value === null) params.delete(name);
  else params.set(name, value);
};

/** The parameters with a change laid over them; what the change does not name stays as it is. */
export function writeAddress(params: URLSearchParams, change: Partial<Address>): URLSearchParams {
  const next = change.recipe ? writeRecipe(params, change.recipe) : new URLSearchParams(params);
  if (change.sizeBy !== undefined) put(next, 'sizeBy', change.sizeBy);
  if (change.indicator !== undefined) put(next, 'indicator', change.indicator);
  if (change.side !== undefined) put(next, 'with', change.side);
  if (change.rule !== undefined) put(next, 'share', change.rule === 'sum' ? null : change.rule);
  if (change.tab !== undefined) put(next, 'tab', change.tab === 'map' ? null : change.tab);
  if (change.selection !== undefined) {
    const { selection } = change;
    put(next, 'node', selection?.kind === 'node' ? selection.id : null);
    put(next, 'tieFrom', selection?.kind === 'tie' ? selection.from : null);
    put(next, 'tieTo', selection?.kind === 'tie' ? selection.to : null);
  }
  return next;
}

/** What goes along to another page of the same study: the recipe, the size and the language, not the selection. */
export function keepForOtherPage(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams();
  for (const name of kept) for (const value of params.getAll(name)) next.append(name, value);
  return next;
}

/** What goes along to another study: only the language. */
export function keepLanguage(params: URLSearchParams): URLSearchParams {
  const language = params.get('lang');
  return new URLSearchParams(language ? { lang: language } : {});
}

/** A path with its parameters; no question mark where there are none. */
export function href(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Same pair, in either direction. */
export function isSameTie(selection: Selection | null, source: string, target: string): boolean {
  if (selection?.kind !== 'tie') return false;
  const { from, to } = selection;
  return (from === source && to === target) || (from === target && to === source);
}
