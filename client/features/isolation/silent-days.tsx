import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../state/use-address.ts';
import { useLanguage } from '../../ui/use-language.ts';

const parameter = 'isolation_silent_days';

/** After how many days without a contact a service is called silent: a choice of the recipe, so that links, figures and files carry it. */
export function SilentDays({ days }: { readonly days: number }) {
  const { t } = useLanguage();
  const { address, edit } = useAddress();
  const [typed, setTyped] = useState<string | number>(days);
  const commit = (): void => {
    const wanted = Math.round(Number(typed));
    const measures = Object.fromEntries(Object.entries(address.recipe.measures ?? {}).filter(([id]) => id !== parameter));
    if (!Number.isFinite(wanted) || wanted < 1 || wanted > 3650) setTyped(days);
    else if (wanted !== days) edit({ measures: { ...measures, [parameter]: wanted } });
  };
  return (
    <NumberInput
      label={t('isolation.silentDays')}
      description={t('isolation.silentDaysHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      w={260}
      min={1}
      max={3650}
      allowDecimal={false}
      allowNegative={false}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
