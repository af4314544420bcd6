import { foldId } from '../../model/identity.ts';
import type { DecidedNames, ImportContext, Known, Spellings } from '../format.ts';
import type { Known as Facts } from './compare-names.ts';
import { kindTerms } from './field-terms.ts';
import { type ReadName, readName } from './read-name.ts';
import { WordIndex } from './word-index.ts';

/** An organisation that a spelling may mean. */
export type Candidate = {
  readonly organisation: string;
  readonly name: string;
  readonly municipality: string | null;
  readonly facts: Facts;
};

/** A name, id or accepted spelling of an organisation. */
export type CandidateName = { readonly of: Candidate; readonly read: ReadName };

export type NameIndex = {
  readonly names: readonly CandidateName[];
  /** By the keys of words, terms and places, and by what they are as written. */
  readonly words: WordIndex;
  /** Names by the first letters of runs of their words. */
  readonly initials: ReadonlyMap<string, readonly number[]>;
  readonly joined: ReadonlyMap<string, readonly number[]>;
  /** How many organisations are of each kind, by the kind's key. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Room to count in, one place for each name; zeros between two counts. */
  readonly shares: Float64Array;
};

/** The organisations that names of files may mean. Nothing is read before the index is first asked for. */
export type NameCandidates = { readonly index: () => NameIndex };

type Made = { readonly decided: unknown; readonly municipalities: unknown; readonly candidates: NameCandidates };
/** By what the study knows of organisations, which the contexts of the files of an import share. */
const made = new WeakMap<Spellings, Made>();
const nobody: NameCandidates = { index: () => indexNames([]) };
/** Longer texts are no names. */
export const longestName = 200;

/** The organisations of a study as candidates: by their names, their ids where these are words, and the spellings that mean them already. */
export function nameCandidates(context: ImportContext): NameCandidates {
  const organisations = context.known.get('organisations');
  if (organisations === undefined) return nobody;
  const { decided } = context;
  const municipalities = context.known.get('municipalities');
  const ready = made.get(organisations);
  if (ready !== undefined && ready.decided === decided && ready.municipalities === municipalities) return ready.candidates;
  let index: NameIndex | null = null;
  const candidates: NameCandidates = {
    index: () => {
      index ??= indexNames([...candidateNames(organisations, municipalities, decided)]);
      return index;
    },
  };
  made.set(organisations, { decided, municipalities, candidates });
  return candidates;
}

/** The key by which a term, place or word is found. */
export const wordKey = (kind: string, key: string): string => (kind === 'word' || kind === 'number' ? key : `${kind}:${key}`);

function indexNames(names: readonly CandidateName[]): NameIndex {
  const words = new WordIndex();
  const initials = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  const kinds = new Map<string, Set<string>>();
  for (const [number, { of, read }] of names.entries()) {
    for (const [at, { kind, key, text, strength }] of read.tokens.entries()) {
      words.add(wordKey(kind, key), number);
      if (kind !== 'number') words.add(text, number);
      const next = read.tokens[at + 1];
      if (next !== undefined) words.add(`${text}${next.text}`.replaceAll(' ', ''), number);
      if (kind === 'kind' && strength === 1) put(kinds, key, new Set<string>()).add(of.organisation);
    }
    for (const run of read.initials.keys()) put<string, number[]>(initials, run, []).push(number);
    put<string, number[]>(joined, read.joined, []).push(number);
  }
  const sizes = new Map([...kinds].map(([key, { size }]) => [key, size]));
  return { names, words, initials, joined, kinds: sizes, shares: new Float64Array(names.length) };
}

function put<K, V>(map: Map<K, V>, key: K, fresh: V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, fresh);
  return fresh;
}

/** Every name of every organisation that is not one with another, each once. */
function* candidateNames(
  organisations: Spellings,
  municipalities: Spellings | undefined,
  decided: DecidedNames | undefined,
): Generator<CandidateName> {
  const byId = new Map<string, Known>();
  for (const known of organisations.values()) if (known !== null) byId.set(foldId(known.id), known);
  const endOf = (id: string): string => foldId(decided?.merged.get(foldId(id)) ?? id);
  const candidates = new Map<string, Candidate>();
  for (const [id, known] of byId) if (endOf(id) === id) candidates.set(id, candidateOf(known, municipalities));
  const spellings: { readonly id: string; readonly spelling: string }[] = [];
  for (const { id, name } of byId.values()) {
    spellings.push({ id, spelling: name });
    if (isWordy(id)) spellings.push({ id, spelling: id });
  }
  for (const { written, organisation } of decided?.placed.values() ?? []) spellings.push({ id: organisation, spelling: written });
  const named = new Map<Candidate, Set<string>>();
  for (const { id, spelling } of spellings) {
    const candidate = candidates.get(endOf(id));
    if (candidate === undefined || spelling.length > longestName) continue;
    const read = readName(spelling);
    const print = read.tokens.map(({ kind, key }) => wordKey(kind, key)).join(' ');
    const before = put(named, candidate, new Set<string>());
    if (print === '' || before.has(print)) continue;
    before.add(print);
    yield { of: candidate, read };
  }
}

/** An id that holds a word of four letters says something; `o12` does not. */
const isWordy = (id: string): boolean => /\p{L}{4}/u.test(id);

function candidateOf({ id, name, municipality, type }: Known, municipalities: Spellings | undefined): Candidate {
  const place = municipality === undefined ? null : (municipalities?.get(foldId(municipality))?.name ?? municipality);
  const places = new Set(place === null ? [] : readName(place).tokens.map(({ key }) => key));
  const kinds = new Set(type === undefined ? [] : kindTerms.flatMap(({ key, types }) => (types?.includes(type) ? [key] : [])));
  return { organisation: id, name, municipality: place, facts: { places, kinds } };
}
