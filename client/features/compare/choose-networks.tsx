import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { CompareOffer } from '../../../server/http/contract.ts';
import { choiceWord, mostUnits } from '../../state/compare-address.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './compare.module.css';

/** What most people come to compare: the municipalities of the study, unless they are one, or more than fit. */
function usualChoice({ municipalities }: CompareOffer): readonly string[] {
  if (municipalities.length < 2 || municipalities.length > mostUnits) return [];
  return municipalities.map(({ name }) => choiceWord({ kind: 'municipality', name }));
}

type Props = {
  readonly offer: CompareOffer;
  readonly chosen: readonly string[];
  readonly onChoose: (words: readonly string[]) => void;
};

/** Two to six networks, municipalities or catchments; the first is set beside each other one. Begins with the municipalities where they fit. */
export function ChooseNetworks({ offer, chosen, onChoose }: Props) {
  const { t, number } = useLanguage();
  const [picked, setPicked] = useState<readonly string[]>(chosen.length > 0 ? chosen : usualChoice(offer));
  const known = new Set(chosen);
  const places = [...new Set(offer.centres.map(({ municipality }) => municipality))];
  const groups = [
    {
      group: t('compare.municipalities'),
      items: offer.municipalities.map(({ name, organisations }) => ({
        value: choiceWord({ kind: 'municipality', name }),
        label: `${name} (${number(organisations)})`,
      })),
    },
    ...places.map((place) => ({
      group: t('compare.catchmentsOf', { place: place ?? '–' }),
      items: offer.centres
        .filter(({ municipality }) => municipality === place)
        .map(({ id, label, partners }) => ({
          value: choiceWord({ kind: 'catchment', centre: id }),
          label: t('compare.catchment', { name: label, count: partners }),
        })),
    })),
  ];
  const changed = picked.length !== known.size || picked.some((word, place) => chosen[place] !== word);
  if (offer.municipalities.length + offer.centres.length < 2) return <p className={classes.none}>{t('compare.onlyOne')}</p>;
  return (
    <form
      className={classes.choose}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(picked);
      }}
    >
      <MultiSelect
        className={classes.picker ?? ''}
        label={t('compare.choose')}
        description={t('compare.chooseHint', { most: mostUnits })}
        placeholder={picked.length === 0 ? t('compare.choosePlace') : ''}
        data={groups}
        value={[...picked]}
        onChange={setPicked}
        maxValues={mostUnits}
        searchable
        comboboxProps={{ withinPortal: false }}
        clearButtonProps={{ 'aria-label': t('compare.clear') }}
      />
      <Button type="submit" disabled={picked.length < 2 || !changed}>
        {t('compare.run')}
      </Button>
    </form>
  );
}
