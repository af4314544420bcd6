import { useLanguage } from '../../ui/use-language.ts';

const known = ['nodes', 'ties', 'codes', 'codings'] as const;

/** The name of a part of a file: a sheet's own, or the word for what a network file or the project of a coding tool holds. */
export function usePartName(): (place: { readonly file: string; readonly part: string | null }) => string | null {
  const { t } = useLanguage();
  return ({ file, part }) => {
    // A matrix in a sheet is two tables.
    const [, sheet, half] = /^(.*) \[(nodes|ties)\]$/.exec(part ?? '') ?? [];
    if (sheet !== undefined) return `${sheet}: ${t(half === 'nodes' ? 'part.nodes' : 'part.ties')}`;
    // A sheet may be called `codes`.
    const word = /\.xls[a-z]?$/i.test(file) ? undefined : known.find((name) => name === part);
    return word === undefined ? part : t(`part.${word}`);
  };
}
