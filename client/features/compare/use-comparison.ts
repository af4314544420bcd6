import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ComparisonEvent, PartialRecipe } from '../../../server/http/contract.ts';
import { comparisonEventsAddress, comparisonQuery, hearComparison } from '../../api/compare.ts';

/** The comparison of some networks, kept up with what the service tells while it runs. */
export function useComparison(study: string, recipe: PartialRecipe, units: readonly string[]) {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  const options = comparisonQuery(study, recipe, units, !live);
  const query = useQuery(options);
  const id = query.data?.id;
  const running = query.data?.state === 'running';
  const { queryKey } = options;
  const name = JSON.stringify(queryKey);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` stands for the key, which is another array at each turn
  useEffect(() => {
    if (!running || id === undefined) return;
    const source = new EventSource(comparisonEventsAddress(study, id));
    source.addEventListener('comparison', (event: MessageEvent<string>) => {
      setLive(true);
      // The service writes every event of this name in the one shape that the contract gives.
      const told = JSON.parse(event.data) as ComparisonEvent;
      if (told.state !== 'running') source.close();
      hearComparison(client, queryKey, study, id, told).catch(() => setLive(false));
    });
    source.addEventListener('error', () => setLive(false));
    return () => source.close();
  }, [client, study, id, running, name]);
  return query;
}
