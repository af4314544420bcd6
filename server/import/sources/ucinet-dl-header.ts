/** What the head of a DL file says, up to the word `data:`. */
export type DlHeader = {
  readonly rows: number;
  readonly columns: number;
  readonly matrices: number;
  readonly format: string;
  readonly rowLabels: Labels;
  readonly columnLabels: Labels;
  readonly matrixLabels: readonly string[];
  /** False where the cells of the diagonal are left out. */
  readonly hasDiagonal: boolean;
  /** Where the data begin. */
  readonly dataAt: number;
};
/** The labels, or that they stand among the data, or null where there are none. */
export type Labels = readonly string[] | 'embedded' | null;

type Token = { readonly word: string; readonly quoted: boolean; readonly at: number; readonly end: number };

/** @returns the header, or where in the text it cannot be followed */
export function readDlHeader(text: string): DlHeader | { readonly badAt: number } {
  const tokens = tokenReader(text);
  const sizes = { n: 0, nr: 0, nc: 0, nm: 1 };
  const labels: { row: Labels; column: Labels; matrix: readonly string[] } = { row: null, column: null, matrix: [] };
  let format = 'fullmatrix';
  let hasDiagonal = true;
  let last = 0;
  const next = (): Token | null => {
    const token = tokens.next();
    if (token !== null) last = token.at;
    return token;
  };
  /** Labels are words; where as many words leave something over before the next keyword, they are lines, or stand between commas. */
  const take = (first: Token, count: number): readonly string[] | null => {
    const list = [first.word];
    while (list.length < count) {
      const token = next();
      if (token === null) break;
      list.push(token.word);
    }
    const following = tokens.peek();
    if (list.length === count && (following === null || isKeyword(following))) return list;
    const lines = linesFrom(text, first.at, count);
    if (lines === null) return list.length === count ? list : null;
    tokens.moveTo(lines.end);
    return lines.labels;
  };

  let token = next();
  while (token !== null) {
    const word = keyword(token);
    if (word === 'data') {
      const rows = sizes.nr || sizes.n;
      const columns = sizes.nc || sizes.n;
      if (rows === 0 || columns === 0) return { badAt: token.at };
      return {
        rows,
        columns,
        matrices: sizes.nm,
        format,
        rowLabels: labels.row,
        columnLabels: labels.column,
        matrixLabels: labels.matrix,
        hasDiagonal,
        dataAt: token.end,
      };
    }
    if (word === 'n' || word === 'nr' || word === 'nc' || word === 'nm') {
      const size = next();
      if (size === null || !/^\d{1,7}$/.test(size.word)) return { badAt: last };
      sizes[word] = Number(size.word);
    } else if (word === 'format') format = (next()?.word ?? '').replace(/:$/, '').toLowerCase();
    else if (word === 'diagonal') hasDiagonal = !/^absent/i.test(next()?.word ?? '');
    else if (word === 'title') next();
    else if (word !== 'dl') {
      const isPlain = /^labels?$/.test(word);
      const what = isPlain ? 'both' : sideOf(word);
      const second = isPlain ? token : next();
      if (what === null || second === null || !/^labels?$/.test(keyword(second))) return { badAt: last };
      const from = next();
      if (from === null) return { badAt: last };
      const isEmbedded = !from.quoted && keyword(from) === 'embedded';
      const count = what === 'matrix' ? sizes.nm : what === 'column' ? sizes.nc || sizes.n : sizes.nr || sizes.n;
      const found = isEmbedded ? 'embedded' : count === 0 ? null : take(from, count);
      if (found === null) return { badAt: last };
      if (what === 'row' || what === 'both') labels.row = found;
      if (what === 'column' || what === 'both') labels.column = found;
      if (what === 'matrix' && found !== 'embedded') labels.matrix = found;
    }
    token = next();
  }
  return { badAt: last };
}

const keyword = ({ word, quoted }: Token): string => (quoted ? '' : word.replace(/:$/, '').toLowerCase());

function sideOf(word: string): 'row' | 'column' | 'matrix' | null {
  if (/^rows?$/.test(word)) return 'row';
  if (/^col(?:umn)?s?$/.test(word)) return 'column';
  return /^(?:matrix|matrices|mat|level|levels)$/.test(word) ? 'matrix' : null;
}

const keywords = /^(?:data|dl|n|nr|nc|nm|format|diagonal|title|labels?|rows?|cols?|columns?|matrix|matrices|mat|levels?)$/;
const isKeyword = (token: Token): boolean => keywords.test(keyword(token));

/** So many labels, each a line or between commas, up to a line with a keyword; null where there are others. */
function linesFrom(
  text: string,
  from: number,
  count: number,
): { readonly labels: readonly string[]; readonly end: number } | null {
  const labels: string[] = [];
  const piece = /[^,\r\n]+/g;
  piece.lastIndex = from;
  while (labels.length < count) {
    const found = piece.exec(text);
    if (found === null) return null;
    const label = found[0].trim().replace(/^"(.*)"$/, '$1');
    if (/^(?:data|(?:row|col|column|matrix|level)s? labels?|labels?)\s{0,9}:/i.test(label)) return null;
    if (label !== '') labels.push(label);
  }
  return { labels, end: piece.lastIndex };
}

type TokenReader = {
  readonly next: () => Token | null;
  readonly peek: () => Token | null;
  readonly moveTo: (at: number) => void;
};

/** Words apart by white space, commas and equals signs; a label with spaces stands between double quotes. */
function tokenReader(text: string): TokenReader {
  const word = /"([^"]*)"|[^\s,="]+/g;
  const next = (): Token | null => {
    for (;;) {
      const found = word.exec(text);
      if (found === null) return null;
      const [whole, inner] = found;
      if (whole !== ':') return { word: inner ?? whole, quoted: inner !== undefined, at: found.index, end: word.lastIndex };
    }
  };
  return {
    next,
    peek: () => {
      const at = word.lastIndex;
      const token = next();
      word.lastIndex = at;
      return token;
    },
    moveTo: (at) => {
      word.lastIndex = at;
    },
  };
}
