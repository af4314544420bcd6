import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { indicatorsQuery } from '../api/queries.ts';
import { useAddress } from '../state/use-address.ts';
import { useLanguage } from './use-language.ts';

/** What the size of an organisation shows: one of the node indicators, the usual ones first. */
export function SizeBySelect() {
  const { t, text } = useLanguage();
  const { address, change } = useAddress();
  const { data } = useQuery(indicatorsQuery);
  const all = (data?.indicators ?? []).filter((indicator) => indicator.scope === 'node');
  const option = (indicator: (typeof all)[number]) => ({ value: indicator.id, label: text(indicator.label) });
  const usual = all.filter((indicator) => indicator.headline).map(option);
  const others = all.filter((indicator) => !indicator.headline).map(option);
  const chosen = all.find((indicator) => indicator.id === address.sizeBy);
  return (
    <NativeSelect
      label={t('recipe.sizeBy')}
      title={chosen ? text(chosen.definition) : t('recipe.sameSize')}
      value={chosen?.id ?? ''}
      onChange={(event) => change({ sizeBy: event.currentTarget.value || null })}
      data={[
        { value: '', label: t('recipe.sameSize') },
        { group: t('recipe.usual'), items: usual },
        ...(others.length > 0 ? [{ group: t('recipe.others'), items: others }] : []),
      ]}
    />
  );
}
