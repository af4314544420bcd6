import { Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvidenceView, PartialRecipe } from '../../server/http/contract.ts';
import { type EvidenceSubject, evidenceQuery } from '../api/queries.ts';
import classes from './evidence.module.css';
import { EvidenceCard } from './evidence-card.tsx';
import { Loaded } from './loaded.tsx';
import { useLanguage } from './use-language.ts';

type Props = { readonly study: string; readonly recipe: PartialRecipe; readonly subject: EvidenceSubject };
type Group = EvidenceView['groups'][number];

/** Rows asked for at a time. */
const page = 20;

/** The rows and passages behind a tie, an organisation or a number, table by table. */
export function Evidence({ study, recipe, subject }: Props) {
  const { t } = useLanguage();
  const query = useQuery(evidenceQuery(study, recipe, subject, { offset: 0, limit: page }));
  return (
    <Loaded query={query}>
      {({ groups }) => {
        const filled = inOrder(groups.filter((group) => group.total > 0));
        if (filled.length === 0) {
          return (
            <Text size="sm" c="dimmed">
              {t('evidence.none')}
            </Text>
          );
        }
        return filled.map((group) => (
          <EvidenceGroup key={group.kind} group={group} study={study} recipe={recipe} subject={subject} />
        ));
      }}
    </Loaded>
  );
}

/** What was reported, said and logged comes before what the organisations are. */
const last = ['municipalities', 'organisations', 'persons', 'affiliations', 'codebook', 'interviews'];
const inOrder = (groups: readonly Group[]): Group[] => [
  ...groups.filter((group) => !last.includes(group.kind)),
  ...groups.filter((group) => last.includes(group.kind)),
];

/** One table's rows; further pages come after a click. */
function EvidenceGroup({ group, ...asked }: Props & { readonly group: Group }) {
  const { t, text, number } = useLanguage();
  const [pages, setPages] = useState(1);
  const beside = group.total - group.counting;
  return (
    <div className={classes.group}>
      <p className={classes.head}>
        {text(group.label)}
        <Badge variant="light" size="sm" radius="sm">
          {number(group.total)}
        </Badge>
      </p>
      {beside > 0 && (
        <Text size="xs" c="dimmed">
          {t('evidence.beside', { count: beside })}
        </Text>
      )}
      <ul className={classes.rows}>
        {group.rows.map((row) => (
          <EvidenceCard key={row.id} row={row} kind={group.kind} />
        ))}
        {Array.from({ length: pages - 1 }, (_, extra) => extra + 1).map((number) => (
          <NextPage key={number} {...asked} group={group} offset={number * page} />
        ))}
      </ul>
      {pages * page < group.total && (
        <Button variant="subtle" size="compact-sm" onClick={() => setPages(pages + 1)}>
          {t('evidence.more', { shown: number(Math.min(pages * page, group.total)), all: number(group.total) })}
        </Button>
      )}
    </div>
  );
}

function NextPage({ study, recipe, subject, group, offset }: Props & { readonly group: Group; readonly offset: number }) {
  const query = useQuery(evidenceQuery(study, recipe, subject, { kind: group.kind, offset, limit: page }));
  return (
    <Loaded query={query}>
      {({ groups }) =>
        groups
          .filter((one) => one.kind === group.kind)
          .flatMap((one) => one.rows)
          .map((row) => <EvidenceCard key={row.id} row={row} kind={group.kind} />)
      }
    </Loaded>
  );
}
