import { Anchor } from '@mantine/core';
import type { IndicatorView } from '../../server/http/contract.ts';

/** Literature with its DOI, which nothing asks for until it is clicked. */
export function References({ references }: { readonly references: IndicatorView['references'] }) {
  return references.map(({ citation, doi }) => (
    <div key={citation}>
      {citation}{' '}
      {doi && (
        <Anchor inherit underline="always" href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
          doi:{doi}
        </Anchor>
      )}
    </div>
  ));
}
