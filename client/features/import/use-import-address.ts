import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ImportAddress, readImportAddress, writeImportAddress } from '../../state/import-address.ts';

/** The binding between the address bar and the import page. Each step is one to go back from. */
export function useImportAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readImportAddress(params), [params]);
  const go = useCallback((next: ImportAddress) => setParams((now) => writeImportAddress(now, next)), [setParams]);
  /** The address of a step, for a link. */
  const search = useCallback((next: ImportAddress) => `?${writeImportAddress(params, next)}`, [params]);
  return { ...address, go, search };
}
