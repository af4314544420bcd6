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
  const tokens = tokensOf(text);
  const sizes = { n: 0, nr: 0, nc: 0, nm: 1 };
  const labels: { row: Labels; column: Labels; matrix: readonly string[] } = { row: null, column: null, matrix: [] };
  let format = 'fullmatrix';
  let hasDiagonal = true;
  let last = 0;
  const next = (): Token | null => {
    const { value } = tokens.next();
    if (value === undefined) return null;
    last = value.at;
    return value;
  };
  const take = (count: number): readonly string[] | null => {
    const list: string[] = [];
    while (list.length < count) {
      const token = next();
      if (token === null) return null;
      list.push(token.word);
    }
    return list;
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
      const rest = isEmbedded ? [] : take(count - 1);
      if (rest === null || (!isEmbedded && count === 0)) return { badAt: last };
      const found = isEmbedded ? 'embedded' : [from.word, ...rest];
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

/** Words apart by white space, commas and equals signs; a label with spaces stands between double quotes. */
function* tokensOf(text: string): Generator<Token> {
  for (const found of text.matchAll(/"([^"]*)"|[^\s,="]+/g)) {
    const [whole, inner] = found;
    if (whole === ':') continue;
    yield { word: inner ?? whole, quoted: inner !== undefined, at: found.index, end: found.index + whole.length };
  }
}
