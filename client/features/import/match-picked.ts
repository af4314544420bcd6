import { useState } from 'react';

/** Which rows of a list are picked, by their keys. */
export function usePicked() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  return {
    picked,
    pick: (keys: readonly string[], on: boolean): void => {
      const next = new Set(picked);
      for (const key of keys) {
        if (on) next.add(key);
        else next.delete(key);
      }
      setPicked(next);
    },
    clear: (): void => setPicked(new Set()),
  };
}
