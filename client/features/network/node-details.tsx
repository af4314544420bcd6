import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndicatorView, NodeView, ResultsView } from '../../../server/http/contract.ts';
import { indicatorsQuery, resultsQuery } from '../../api/queries.ts';
import { type Partner, partners } from '../../state/neighbourhood.ts';
import { tellingIndicators, valuesByNode } from '../../state/results.ts';
import { useAddress } from '../../state/use-address.ts';
import { Evidence } from '../../ui/evidence.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { DetailsProps } from './details.tsx';
import classes from './network.module.css';

/** An organisation: what it is, its numbers, its partners, and the records that name it. */
export function NodeDetails({ study, view, node, onSelect }: DetailsProps & { readonly node: NodeView }) {
  const { t, text } = useLanguage();
  const { address } = useAddress();
  const [open, setOpen] = useState(false);
  const facts = [
    [t('node.kind'), node.kindLabel && text(node.kindLabel)],
    [t('node.sector'), node.sectorLabel && text(node.sectorLabel)],
    [t('node.municipality'), [...new Set([node.municipality, node.district])].filter(Boolean).join(', ')],
    [t('node.responded'), node.responded === null ? null : node.responded ? t('yes') : t('no')],
    [t('node.folded'), node.folded.join(', ')],
  ].filter(([, value]) => value);
  const found = partners(view.ties, node.id, view.directed).sort((a, b) => weightOf(b) - weightOf(a));
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!node.listed && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('node.notListed')}
        </Text>
      )}
      {!node.inside && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('node.outside')}
        </Text>
      )}
      <Numbers study={study} node={node} />
      <section className={classes.part}>
        <h3>{t('node.partnersCount', { count: found.length })}</h3>
        {found.length === 0 && <Text size="sm">{t('node.noPartners')}</Text>}
        <ul className={classes.partners}>
          {found.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} view={view} node={node} onSelect={onSelect} />
          ))}
        </ul>
      </section>
      <section className={classes.part}>
        <h3>{t('evidence.title')}</h3>
        {open ? (
          <Evidence study={study.id} recipe={address.recipe} subject={{ node: node.id }} />
        ) : (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {t('evidence.show')}
          </Button>
        )}
      </section>
    </>
  );
}

const weightOf = (partner: Partner): number => (partner.out?.weight ?? 0) + (partner.in?.weight ?? 0);

/** The usual indicators of a node. */
function Numbers({ study, node }: Pick<DetailsProps, 'study'> & { readonly node: NodeView }) {
  const { t } = useLanguage();
  const { address } = useAddress();
  const described = useQuery(indicatorsQuery);
  const results = useQuery(resultsQuery(study.id, address.recipe));
  return (
    <section className={classes.part}>
      <h3>{t('node.numbers')}</h3>
      <Loaded query={described}>
        {({ indicators }) => (
          <Loaded query={results}>
            {(found) => (
              <Outdated query={results}>
                <NumberList indicators={indicators} results={found} node={node.id} />
              </Outdated>
            )}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

type NumberListProps = {
  readonly indicators: readonly IndicatorView[];
  readonly results: ResultsView;
  readonly node: string;
};

/** A value that is not defined says why; one that is still of another network is not there yet. */
function NumberList({ indicators, results, node }: NumberListProps) {
  const { t, text, value } = useLanguage();
  return (
    <dl className={classes.numbers}>
      {tellingIndicators(indicators, results).map((indicator) => {
        const found = valuesByNode(results, indicator.id).get(node);
        return (
          <div key={indicator.id} style={{ display: 'contents' }}>
            <dt>
              <Hint explanation={text(indicator.definition)}>{text(indicator.label)}</Hint>
            </dt>
            <dd>
              {found?.value != null ? (
                value(found.value)
              ) : found?.reason ? (
                <Hint explanation={text(found.reason)} label={`${t('undefined')}: ${text(found.reason)}`}>
                  –
                </Hint>
              ) : (
                '…'
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type RowProps = Pick<DetailsProps, 'view' | 'onSelect'> & { readonly partner: Partner; readonly node: NodeView };

function PartnerRow({ partner, view, node, onSelect }: RowProps) {
  const { t, text, value } = useLanguage();
  const label = view.nodes.find((one) => one.id === partner.id)?.label ?? partner.id;
  const arrow = !view.directed ? '' : partner.out && partner.in ? '↔ ' : partner.out ? '→ ' : '← ';
  const known = [partner.out?.weight, partner.in?.weight].filter((weight) => weight != null);
  return (
    <li>
      <RowButton onClick={() => onSelect({ kind: 'tie', from: node.id, to: partner.id })}>
        <span aria-hidden="true">{arrow}</span>
        {label}
      </RowButton>
      <Text span size="sm" c="dimmed" title={`${t('tie.weight')} (${text(view.weightUnitLabel)})`}>
        {known.map((weight) => value(weight)).join(' / ')}
      </Text>
    </li>
  );
}
