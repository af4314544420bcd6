import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationNames } from '../../../server/http/contract.ts';
import { useDecideNames } from '../../api/organisations-queries.ts';
import { likelihood } from '../../state/name-choices.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { Merge, type MergePair } from './merge.tsx';
import { Nothing } from './nothing.tsx';
import classes from './organisations.module.css';

type Organisation = OrganisationNames['organisations'][number];

/** Pairs of organisations that may be one. */
export function Twins({ study, names }: { readonly study: string; readonly names: OrganisationNames }) {
  const { t } = useLanguage();
  const { said, failed } = useNotify();
  const decide = useDecideNames(study);
  const [asked, setAsked] = useState<MergePair | null>(null);
  const byId = new Map(names.organisations.map((one) => [one.id, one]));
  const pairs = names.twins.flatMap(({ organisation, suggestion }) => {
    const one = byId.get(organisation);
    const other = byId.get(suggestion.organisation);
    return one && other ? [{ one, other, suggestion }] : [];
  });
  if (pairs.length === 0) return <Nothing>{t('organisations.noneTwins')}</Nothing>;

  const notSame = (one: Organisation, other: Organisation): void =>
    decide.mutate([{ what: 'different', written: one.id, organisation: other.id }], {
      onSuccess: () => said(t('organisations.saidDifferent', { one: one.name, other: other.name })),
      onError: failed,
    });

  return (
    <>
      <Text size="sm" c="dimmed" maw="80ch" mb="sm">
        {t('organisations.twinsLead')}
      </Text>
      <ul className={classes.twins}>
        {pairs.map(({ one, other, suggestion }) => (
          <li key={`${one.id}\n${other.id}`} className={classes.twin}>
            <div className={classes.pair}>
              <Facts organisation={one} />
              <span aria-hidden="true">↔</span>
              <Facts organisation={other} />
            </div>
            <div className={classes.sure}>
              <strong>{t(`names.likelihood.${likelihood(suggestion)}`)}</strong>
              <br />
              {t(`names.reason.${suggestion.reason}`)}
            </div>
            <div className={classes.ways}>
              <Button
                size="xs"
                variant="light"
                disabled={decide.isPending}
                aria-label={t('organisations.mergeThese', { one: one.name, other: other.name })}
                onClick={() => setAsked({ one, other })}
              >
                {t('organisations.merge')}
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={decide.isPending}
                aria-label={t('organisations.notTheseSame', { one: one.name, other: other.name })}
                onClick={() => notSame(one, other)}
              >
                {t('organisations.notSame')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && <Merge study={study} pair={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Facts({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useLanguage();
  const { name, id, municipality, rows, odd } = organisation;
  return (
    <span className={classes.one}>
      <strong>{name}</strong>
      <Text span size="sm" c="dimmed" display="block">
        {[municipality, id, t('count.rows', { count: rows })].filter(Boolean).join(' · ')}
      </Text>
      {odd && <span className={classes.odd}>{t('organisations.odd')}</span>}
    </span>
  );
}
