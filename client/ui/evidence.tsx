import { Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvidenceView, PartialRecipe, TableKind } from '../../server/http/contract.ts';
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

/**
 * One table's rows: those that count, then, behind a heading that opens, those that do not. A value of a measure counts some of the rows
 * of its whole; a tie has rows beside it that make no tie.
 */
function EvidenceGroup({ group, ...asked }: Props & { readonly group: Group }) {
  const { t, text, number } = useLanguage();
  const { kind, label, total, counting, rows } = group;
  const beside = total - counting;
  const isWhole = 'measure' in asked.subject;
  // What speaks against a tie is to be seen at once; what only makes up a whole is not what somebody looks for.
  const [opened, setOpened] = useState(!isWhole);
  const besideWords = !isWhole ? 'beside' : kind === 'coding' || kind === 'interviews' ? 'asked' : 'inWhole';
  return (
    <div className={classes.group}>
      <p className={classes.head}>
        {text(label)}
        <Badge variant="light" size="sm" radius="sm">
          {number(isWhole ? counting : total)}
        </Badge>
      </p>
      {counting > 0 && (
        <>
          {beside > 0 && <p className={classes.part}>{t('evidence.counting', { count: counting })}</p>}
          <Rows {...asked} kind={kind} from={0} to={counting} first={rows} />
        </>
      )}
      {beside > 0 && (
        <details className={classes.beside} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary className={classes.part}>{t(`evidence.${besideWords}`, { count: beside })}</summary>
          {opened && <Rows {...asked} kind={kind} from={counting} to={total} first={rows.slice(counting)} />}
        </details>
      )}
    </div>
  );
}

type RowsProps = Props & {
  readonly kind: TableKind;
  /** Places in the table's evidence; `to` is not among them. */
  readonly from: number;
  readonly to: number;
  /** The rows from `from` on that are here already. */
  readonly first: Group['rows'];
};

/** The rows of a stretch of the evidence; further pages come after a click. */
function Rows({ kind, from, to, first, ...asked }: RowsProps) {
  const { t, number } = useLanguage();
  const held = first.slice(0, to - from);
  // What came with the first answer is not asked for again; a stretch that lies beyond it begins with a page of its own.
  const [pages, setPages] = useState(held.length === 0 ? 1 : 0);
  const shown = Math.min(held.length + pages * page, to - from);
  return (
    <>
      <ul className={classes.rows}>
        {held.map((row) => (
          <EvidenceCard key={row.id} row={row} kind={kind} />
        ))}
        {Array.from({ length: pages }, (_, place) => from + held.length + place * page).map((offset) => (
          <NextPage key={offset} {...asked} kind={kind} offset={offset} limit={Math.min(page, to - offset)} />
        ))}
      </ul>
      {shown < to - from && (
        <Button variant="subtle" size="compact-sm" onClick={() => setPages(pages + 1)}>
          {t('evidence.more', { shown: number(shown), all: number(to - from) })}
        </Button>
      )}
    </>
  );
}

type PageProps = Props & { readonly kind: TableKind; readonly offset: number; readonly limit: number };

function NextPage({ study, recipe, subject, kind, offset, limit }: PageProps) {
  const query = useQuery(evidenceQuery(study, recipe, subject, { kind, offset, limit }));
  return (
    <Loaded query={query}>
      {({ groups }) =>
        groups
          .filter((one) => one.kind === kind)
          .flatMap((one) => one.rows)
          .map((row) => <EvidenceCard key={row.id} row={row} kind={kind} />)
      }
    </Loaded>
  );
}
