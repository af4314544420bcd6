import { Fragment, type ReactNode } from 'react';
import { isWorded, type Piece, readFormula } from '../state/formula.ts';
import classes from './formula.module.css';

/** A formula set as in print from its plain text; read aloud as the plain text. */
export function Formula({ formula }: { readonly formula: string }) {
  return (
    <span role="math" aria-label={formula} className={classes.formula}>
      <span aria-hidden="true">
        {readFormula(formula).map((part, place) => (
          // A formula never changes, so the place of a part names it.
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing else
          <span key={place} className={classes.part}>
            <Pieces pieces={part} />
          </span>
        ))}
      </span>
    </span>
  );
}

const operators = new Set(['+', '−', '·', '=', '≠', '<', '>', '≤', '≥', '∝', '∈', '~', '∨']);
const marks = new Set([',', ':']);
const isSpaced = (piece: Piece | undefined) => piece?.kind === 'plain' && (operators.has(piece.text) || marks.has(piece.text));

/** Among words a letter on its own is a word: no slanted type. */
const isWord = (piece: Piece): piece is Extract<Piece, { kind: 'letter' }> =>
  piece.kind === 'letter' && /^\p{Ll}$/u.test(piece.base) && piece.below.length === 0 && piece.power === '';

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const isWords = isWorded(pieces) && !pieces.some((piece) => piece.kind === 'plain' && piece.text === '=');
  return pieces.map((piece, place) => {
    // Operators bring room of their own.
    const isNeedless =
      piece.kind === 'plain' && piece.text === ' ' && (isSpaced(pieces[place - 1]) || isSpaced(pieces[place + 1]));
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing else, and never change
    return <Fragment key={place}>{!isNeedless && (isWords && isWord(piece) ? piece.base : setPiece(piece))}</Fragment>;
  });
}

function setPiece(piece: Piece): ReactNode {
  switch (piece.kind) {
    case 'plain':
      if (operators.has(piece.text)) return <span className={classes.operator}>{piece.text}</span>;
      if (marks.has(piece.text)) return <span className={classes.mark}>{piece.text}</span>;
      return piece.text === '  ' ? <span className={classes.gap} /> : piece.text;
    case 'letter':
      return (
        <>
          <i>{piece.base}</i>
          {piece.below.length > 0 && (
            <sub>
              <Pieces pieces={piece.below} />
            </sub>
          )}
          {piece.power !== '' && <sup>{raised(piece.power)}</sup>}
        </>
      );
    case 'over':
      return (
        <span className={classes.over}>
          <span className={/[ΣΠ]/.test(piece.sign) ? classes.sign : classes.word}>{piece.sign}</span>
          {piece.below.length > 0 && (
            <span className={classes.below}>
              <Pieces pieces={piece.below} />
            </span>
          )}
        </span>
      );
    case 'group': {
      const bracket = piece.inner.some(holdsFraction) ? classes.tall : undefined;
      return (
        <>
          <span className={bracket}>{piece.open}</span>
          <Pieces pieces={piece.inner} />
          <span className={bracket}>{piece.close}</span>
          {piece.power !== '' && <sup>{raised(piece.power)}</sup>}
        </>
      );
    }
    case 'fraction':
      return (
        <span className={classes.fraction}>
          <span className={classes.upper}>
            <Pieces pieces={piece.upper} />
          </span>
          <span className={classes.lower}>
            <Pieces pieces={piece.lower} />
          </span>
        </span>
      );
  }
}

/** Whether brackets must be tall. */
function holdsFraction(piece: Piece): boolean {
  return piece.kind === 'fraction' || (piece.kind === 'group' && piece.inner.some(holdsFraction));
}

const powers: Readonly<Record<string, string>> = { '²': '2', '³': '3', '⅓': '1/3' };
const raised = (power: string) => powers[power] ?? power;
