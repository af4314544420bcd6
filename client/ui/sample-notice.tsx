import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NetworkView } from '../../server/http/contract.ts';
import { indicatorsQuery } from '../api/queries.ts';
import { useAddress } from '../state/use-address.ts';
import { useLanguage } from './use-language.ts';

/** What is offered first; enough for a standard error of some per cent for those who lie on many paths. */
const usualSample = 1000;
/** So many indicators are called by name; the others are counted. */
const mostNamed = 5;

/**
 * What a network is too large for, said before it is missed, with the offer to estimate betweenness; and where the recipe asks for an
 * estimate, what it is an estimate from. Nothing for any other network.
 */
export function SampleNotice({ network }: { readonly network: NetworkView | undefined }) {
  const { t, text } = useLanguage();
  const { edit } = useAddress();
  const { data } = useQuery(indicatorsQuery);
  if (network === undefined) return null;
  const { tooLarge, recipe, nodes, seed } = network;
  const { sample } = recipe;
  if (tooLarge.length === 0 && sample === undefined) return null;
  // Labels have commas of their own.
  const labels = (data?.indicators ?? []).filter(({ id }) => tooLarge.includes(id)).map(({ label }) => text(label));
  return (
    <Alert mt="md" color="yellow" variant="light" role="note" aria-label={t('sample.title')}>
      {tooLarge.length > 0 && (
        <Text size="sm" maw="90ch">
          {t('sample.tooLarge', { count: nodes.length, names: labels.slice(0, mostNamed).join('; ') })}
          {labels.length > mostNamed && ` ${t('sample.others', { count: labels.length - mostNamed })}`}
        </Text>
      )}
      {sample === undefined ? (
        <>
          <Text size="sm" maw="90ch" my="xs">
            {t('sample.heuristic')}
          </Text>
          <Button size="xs" variant="default" onClick={() => edit({ sample: usualSample })}>
            {t('sample.offer', { count: usualSample })}
          </Button>
        </>
      ) : (
        <Group gap="sm" wrap="nowrap" justify="space-between">
          <Text size="sm" maw="90ch">
            {sample < nodes.length ? t('sample.estimated', { count: sample, all: nodes.length, seed }) : t('sample.everybody')}
          </Text>
          <Button size="xs" variant="subtle" onClick={() => edit({ sample: undefined })} miw="max-content">
            {t('sample.without')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
