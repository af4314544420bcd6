import { useLanguage } from '../../ui/use-language.ts';

/** The name of a part of a file: a sheet's own, or the word for the nodes and ties of a network file. */
export function usePartName(): (part: string | null) => string | null {
  const { t } = useLanguage();
  return (part) => (part === 'nodes' || part === 'ties' ? t(`part.${part}`) : part);
}
