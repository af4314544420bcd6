/*
 * Formulas come as plain text: `Σ_{j ≠ i} (1 / d(j,i)) / (n − 1)`. `_` begins a subscript, `/` divides what stands before it by the factor
 * after it, and a space is a product. Here they become pieces that can be set as in print.
 */

export type Piece =
  /** Operators, numbers and words, as they stand. */
  | { readonly kind: 'plain'; readonly text: string }
  /** A letter that stands for something. */
  | { readonly kind: 'letter'; readonly base: string; readonly below: readonly Piece[]; readonly power: string }
  /** Σ, Π, max, min or mean over what stands below it. */
  | { readonly kind: 'over'; readonly sign: string; readonly below: readonly Piece[] }
  | {
      readonly kind: 'group';
      readonly open: string;
      readonly inner: readonly Piece[];
      readonly close: string;
      readonly power: string;
    }
  | { readonly kind: 'fraction'; readonly upper: readonly Piece[]; readonly lower: readonly Piece[] };

/** Two spaces: a condition follows. */
const gap = '  ';
/** What ends a product, and so the reach of a fraction. */
const loose = new Set([gap, '+', '−', '·', '=', '≠', '<', '>', '≤', '≥', '∝', '∈', '~', '∨', ':', ';', ',', '…']);
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '#{': '}' };
const token =
  /(?<space>\s+)|(?<open>#\{|[([{])|(?<close>[)\]}])|(?<number>\d+(?:\.\d+)?)|(?<name>[\p{L}∞]+(?:’\p{L}+)*)(?:_(?<below>\{[^}]*\}|[\p{L}\d]+))?(?<power>\^?[²³⅓]+)?|(?<raised>\^?[²³⅓]+)|(?<mark>.)/gu;

type Token = { readonly [name: string]: string | undefined };

/** The parts of a formula between its semicolons, each as pieces. */
export function readFormula(formula: string): readonly (readonly Piece[])[] {
  return splitParts(formula).map((part) => readPieces([...part.matchAll(token)].map((match) => match.groups ?? {})).pieces);
}

/** Semicolons within brackets do not part. */
function splitParts(formula: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of formula) {
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    if (sign === ';' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += sign;
  }
  parts.push(part.trim());
  return parts.filter((each) => each !== '');
}

const overs = new Set(['Σ', 'Π', 'max', 'min', 'mean']);
const functions = new Set([...overs, 'ln', 'exp', 'cos']);

/** Whether something is said in words: there a single letter is a word too. Capitals alone are an abbreviation. */
export function isWorded(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) => piece.kind === 'plain' && /^(?=..)[\p{L}’]*\p{Ll}[\p{L}’]*$/u.test(piece.text) && !functions.has(piece.text),
  );
}

function readPieces(tokens: readonly Token[], from = 0, until?: string): { pieces: readonly Piece[]; next: number } {
  const run: (Piece | '/')[] = [];
  let place = from;
  for (; place < tokens.length; place++) {
    const { space, open, close, name, below, power = '', number, raised, mark } = tokens[place] ?? {};
    if (close !== undefined && close === until) break;
    if (space !== undefined) run.push({ kind: 'plain', text: space.length > 1 ? gap : ' ' });
    else if (open !== undefined) {
      const end = closing[open] ?? '';
      const { pieces, next } = readPieces(tokens, place + 1, end);
      const behind = tokens[next + 1]?.raised ?? '';
      run.push({ kind: 'group', open, inner: pieces, close: end, power: behind.replace('^', '') });
      place = next + (behind === '' ? 0 : 1);
    } else if (name !== undefined) {
      const inner = below === undefined ? [] : readBelow(below);
      if (overs.has(name)) run.push({ kind: 'over', sign: name, below: inner });
      else if ([...name].length > 1 && below === undefined) run.push({ kind: 'plain', text: name });
      else run.push({ kind: 'letter', base: name, below: inner, power: power.replace('^', '') });
    } else if (mark === '/') run.push('/');
    else run.push({ kind: 'plain', text: number ?? raised ?? mark ?? close ?? '' });
  }
  return { pieces: setFractions(run), next: place };
}

function readBelow(below: string): readonly Piece[] {
  if (!below.startsWith('{')) return [{ kind: 'plain', text: below }];
  return readPieces([...below.slice(1, -1).matchAll(token)].map((match) => match.groups ?? {})).pieces;
}

const isBlank = (piece: Piece) => piece.kind === 'plain' && piece.text.trim() === '';
const isLoose = (piece: Piece) => piece.kind === 'plain' && loose.has(piece.text);

function setFractions(run: readonly (Piece | '/')[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let product: Piece[] = [];
  let place = 0;
  const takeProduct = (): Piece[] => {
    const taken: Piece[] = [];
    for (; place < run.length; place++) {
      const piece = run[place];
      if (piece === undefined || piece === '/' || isLoose(piece)) break;
      taken.push(piece);
    }
    return taken;
  };
  while (place < run.length) {
    const piece = run[place];
    if (piece === '/') {
      place++;
      const lower = trim(takeProduct());
      const start = afterBinding(product, lower);
      const upper = trim(product.slice(start));
      product = [...product.slice(0, start), { kind: 'fraction', upper: bare(upper), lower: bare(lower) }];
      if (place < run.length) product.push({ kind: 'plain', text: ' ' });
    } else if (piece !== undefined && isLoose(piece)) {
      pieces.push(...product, piece);
      product = [];
      place++;
    } else product.push(...takeProduct());
  }
  return trim([...pieces, ...product]);
}

/** A fraction stands behind the sum whose letters occur in what it divides by: in `Σ_j x_j / d(i,j)` each term is divided. */
function afterBinding(product: readonly Piece[], lower: readonly Piece[]): number {
  const free = freeLetters(lower);
  const last = product.findLastIndex(
    (piece) => piece.kind === 'over' && [...boundLetters(piece.below)].some((one) => free.has(one)),
  );
  return last + 1;
}

function boundLetters(below: readonly Piece[]): Set<string> {
  const colon = below.findIndex((piece) => piece.kind === 'plain' && piece.text === ':');
  return lettersOf(colon < 0 ? below : below.slice(0, colon));
}

function freeLetters(pieces: readonly Piece[]): Set<string> {
  const free = new Set<string>();
  const bound = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind === 'over') for (const letter of boundLetters(piece.below)) bound.add(letter);
    else if (piece.kind === 'group' && piece.open.endsWith('{')) continue;
    else for (const letter of lettersOf([piece])) if (!bound.has(letter)) free.add(letter);
  }
  return free;
}

/** Single letters, and each letter of a subscript. */
function lettersOf(pieces: readonly Piece[]): Set<string> {
  return new Set(pieces.flatMap(lettersIn));
}

function lettersIn(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'plain':
      return /^\p{L}{1,3}$/u.test(piece.text) ? [...piece.text] : [];
    case 'letter':
      return piece.below.length === 0 ? [piece.base] : piece.below.flatMap(lettersIn);
    case 'over':
      return piece.below.flatMap(lettersIn);
    case 'group':
      return piece.inner.flatMap(lettersIn);
    case 'fraction':
      return [...piece.upper, ...piece.lower].flatMap(lettersIn);
  }
}

/** The bar of a fraction holds together what brackets held. */
function bare(pieces: readonly Piece[]): readonly Piece[] {
  const [only] = pieces;
  return pieces.length === 1 && only?.kind === 'group' && only.open === '(' && only.power === '' ? only.inner : pieces;
}

function trim(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => !isBlank(piece));
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex((piece) => !isBlank(piece)) + 1);
}
