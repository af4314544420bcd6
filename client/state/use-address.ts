import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Address, readAddress, writeAddress } from './address.ts';
import { changeRecipe, type RecipeChange } from './recipe.ts';

/** The one binding between the address bar and the pages. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  const change = useCallback(
    (next: Partial<Address>) => setParams((now) => writeAddress(now, next), { replace: true, preventScrollReset: true }),
    [setParams],
  );
  /** A changed recipe is a step one can go back from. */
  const edit = useCallback(
    (next: RecipeChange) =>
      setParams((now) => writeAddress(now, { recipe: changeRecipe(readAddress(now).recipe, next) }), {
        preventScrollReset: true,
      }),
    [setParams],
  );
  return { params, address, change, edit, setParams };
}
