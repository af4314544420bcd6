import { Button, Group, Text } from '@mantine/core';
import type { NodeView, TieView } from '../../../server/http/contract.ts';
import { tiesBetween } from '../../state/neighbourhood.ts';
import { useAddress } from '../../state/use-address.ts';
import { Evidence } from '../../ui/evidence.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { DetailsProps } from './details.tsx';
import classes from './network.module.css';
import { TieNumbers } from './tie-numbers.tsx';

/** A tie: its ends, how sure it is, what it carries, and every record behind it. */
export function TieDetails({
  study,
  view,
  from,
  to,
  onSelect,
}: DetailsProps & { readonly from: NodeView; readonly to: NodeView }) {
  const { t } = useLanguage();
  const { address } = useAddress();
  const arcs = tiesBetween(view.ties, from.id, to.id);
  return (
    <>
      {arcs.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('tie.gone')}
        </Text>
      )}
      {arcs.map((arc) => (
        <Arc
          key={arc.source}
          arc={arc}
          view={view}
          from={arc.source === from.id ? from : to}
          to={arc.source === from.id ? to : from}
        />
      ))}
      {arcs.length > 0 && <TieNumbers study={study} from={from.id} to={to.id} />}
      <section className={classes.part}>
        <h3>{t('evidence.title')}</h3>
        <Evidence study={study.id} recipe={address.recipe} subject={{ from: from.id, to: to.id }} />
      </section>
      <Group gap="xs" mt="md">
        {[from, to].map((end) => (
          <Button key={end.id} variant="default" size="compact-sm" onClick={() => onSelect({ kind: 'node', id: end.id })}>
            {t('tie.openEnd', { name: end.label })}
          </Button>
        ))}
      </Group>
    </>
  );
}

type ArcProps = Pick<DetailsProps, 'view'> & { readonly arc: TieView; readonly from: NodeView; readonly to: NodeView };

/** One direction of a tie, or the whole of it where the network has no direction. */
function Arc({ arc, view, from, to }: ArcProps) {
  const { t, text, value, list } = useLanguage();
  const types = arc.types.map((type) => text(type.label));
  return (
    <div className={classes.arc}>
      {view.directed && (
        <Text size="sm" fw={600}>
          {from.label} → {to.label}
        </Text>
      )}
      {types.length > 0 && <p>{list(types)}</p>}
      <p>
        <Hint explanation={t(`sourceClass.${sourceClassOf(arc)}`)}>{text(arc.sourceClassLabel)}</Hint>
      </p>
      <p>
        {arc.weight === null
          ? t('tie.noWeight')
          : t('tie.weightWords', { weight: value(arc.weight), unit: text(view.weightUnitLabel) })}
        {' · '}
        {t('count.records', { count: arc.records })}
      </p>
    </div>
  );
}

const explained = [
  'confirmed_both_and_log',
  'confirmed_both_reports',
  'confirmed_report_and_log',
  'confirmed_report_and_third_party',
  'third_party_and_log',
  'disputed',
  'unconfirmed_one_report',
  'third_party_report',
  'log_only',
] as const;

function sourceClassOf(arc: TieView): (typeof explained)[number] | 'other' {
  return explained.find((known) => known === arc.sourceClass) ?? 'other';
}
