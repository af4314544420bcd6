import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorView, ResultsView, StudyDetail } from '../../../server/http/contract.ts';
import { useAddress } from '../../state/use-address.ts';
import { Evidence } from '../../ui/evidence.tsx';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { IndicatorFacts } from './indicator-facts.tsx';
import classes from './indicators.module.css';

type Result = ResultsView['network'][number];
type Props = {
  readonly study: StudyDetail;
  readonly indicators: readonly IndicatorView[];
  readonly results: ResultsView;
};

/** The numbers of the whole network, the usual ones first; each opens to its definition and its evidence. */
export function NetworkValues({ study, indicators, results }: Props) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const described = results.network.flatMap((result) => {
    const indicator = indicators.find((one) => one.id === result.indicator);
    return indicator ? [{ result, indicator }] : [];
  });
  const usual = described.filter(({ indicator }) => indicator.headline);
  const others = described.filter(({ indicator }) => !indicator.headline);
  return (
    <>
      <ul className={classes.list}>
        {[...usual, ...(all ? others : [])].map(({ result, indicator }) => (
          <ValueRow key={result.id} study={study} result={result} indicator={indicator} />
        ))}
      </ul>
      {others.length > 0 && (
        <Button variant="subtle" mt="sm" onClick={() => setAll(!all)}>
          {all ? t('indicators.fewer') : t('indicators.allOthers', { count: others.length })}
        </Button>
      )}
    </>
  );
}

type RowProps = { readonly study: StudyDetail; readonly result: Result; readonly indicator: IndicatorView };

function ValueRow({ study, result, indicator }: RowProps) {
  const { t, text, value } = useLanguage();
  const { address } = useAddress();
  const [open, setOpen] = useState(false);
  const [evidence, setEvidence] = useState(false);
  const partition = study.partitions.find((one) => one.id === result.partition);
  const label = text(indicator.label);
  const name = partition ? `${label}, ${t('indicators.by', { attribute: text(partition.label).toLowerCase() })}` : label;
  return (
    <li>
      <div className={classes.row}>
        <span className={classes.words}>
          <strong>
            <MethodLink id={indicator.id}>{name}</MethodLink>
          </strong>
          <span>{text(indicator.definition)}</span>
          {isSearched(result) && <span className={classes.searched}>{t('indicators.searched')}</span>}
        </span>
        <span className={classes.value}>
          {result.value === null ? '–' : value(result.value)}
          <small>{result.value === null ? t('undefined') : text(indicator.unit)}</small>
        </span>
        <UnstyledButton
          className={classes.toggle ?? ''}
          aria-expanded={open}
          aria-label={t('indicators.more', { name })}
          onClick={() => setOpen(!open)}
        >
          {open ? <UpIcon /> : <DownIcon />}
        </UnstyledButton>
      </div>
      <Collapse expanded={open}>
        <div className={classes.more}>
          <IndicatorFacts indicator={indicator} reason={result.value === null ? result.reason : null} parts={result.parts} />
          {evidence ? (
            <Evidence study={study.id} recipe={address.recipe} subject={{ indicator: result.id }} />
          ) : (
            <Button mt="sm" size="compact-sm" variant="default" onClick={() => setEvidence(true)}>
              {t('evidence.show')}
            </Button>
          )}
        </div>
      </Collapse>
    </li>
  );
}

/** Whether the network was too large to look at every possibility. */
const isSearched = ({ parts }: Result): boolean => parts.some(({ id, value }) => id === 'method' && value === 'heuristic');
