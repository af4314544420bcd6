import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationNames } from '../../../server/http/contract.ts';
import { useDecideNames } from '../../api/organisations-queries.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';

type Organisation = OrganisationNames['organisations'][number];
export type MergePair = { readonly one: Organisation; readonly other: Organisation };

type Props = { readonly study: string; readonly pair: MergePair; readonly onClose: () => void };

/** Asks which of two organisations stays when they become one; first the one that more rows name. */
export function Merge({ study, pair: { one, other }, onClose }: Props) {
  const { t } = useLanguage();
  const { said, failed } = useNotify();
  const decide = useDecideNames(study);
  const [stays, setStays] = useState(other.rows > one.rows ? other.id : one.id);
  const [kept, gone] = stays === one.id ? [one, other] : [other, one];

  // Two of the same name are told apart by their codes.
  const called = ({ id, name }: Organisation): string => (one.name === other.name ? `${name} (${id})` : name);

  const merge = (): void =>
    decide.mutate([{ what: 'same', written: gone.id, organisation: kept.id }], {
      onSuccess: () => said(t('organisations.saidMerged', { gone: called(gone), kept: called(kept) })),
      onError: failed,
      onSettled: onClose,
    });

  return (
    <Confirm
      open
      title={t('organisations.mergeTitle')}
      action={t('organisations.mergeAction')}
      pending={decide.isPending}
      onClose={onClose}
      onConfirm={merge}
    >
      <Radio.Group label={t('organisations.whichStays')} value={stays} onChange={setStays} mb="md">
        <Stack gap="xs" mt="xs">
          {[one, other].map(({ id, name, municipality, rows }) => (
            <Radio
              key={id}
              value={id}
              label={name}
              description={[municipality, id, t('count.rows', { count: rows })].filter(Boolean).join(' · ')}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm">{t('organisations.mergeWords', { gone: called(gone), kept: called(kept), count: gone.rows })}</Text>
    </Confirm>
  );
}
