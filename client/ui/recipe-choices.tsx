import { Button, Checkbox, MultiSelect, NativeSelect, NumberInput, Stack } from '@mantine/core';
import type { Recipe, StudyDetail } from '../../server/http/contract.ts';
import { directions, levels, rollUps, sources, tieMergers, weightMergers } from '../state/recipe.ts';
import { useAddress } from '../state/use-address.ts';
import { DayInput } from './day-input.tsx';
import classes from './recipe-bar.module.css';
import { useLanguage } from './use-language.ts';

type Props = { readonly study: StudyDetail; readonly recipe: Recipe | null };

/** The choices that are needed less often; only those that this study's records allow. */
export function RecipeChoices({ study, recipe }: Props) {
  const { t, text } = useLanguage();
  const { address, edit } = useAddress();
  const { recipe: changes } = address;
  const direction = changes.direction ?? recipe?.direction ?? 'directed';
  const merge = { ...recipe?.symmetrise, ...changes.symmetrise };
  const places = changes.municipalities ?? [];
  const districts = study.municipalities
    .filter(({ name }) => places.length === 0 || places.includes(name))
    .flatMap((place) => place.districts.map(({ name }) => name));
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={t('recipe.direction')}
        value={direction}
        onChange={(event) => edit({ direction: directions.find((one) => one === event.currentTarget.value) })}
        data={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      {direction === 'undirected' && (
        <div className={classes.pair}>
          <NativeSelect
            label={t('recipe.mergeTie')}
            value={merge.tie ?? 'union'}
            onChange={(event) =>
              edit({
                symmetrise: {
                  ...changes.symmetrise,
                  tie: tieMergers.find((one) => one === event.currentTarget.value) ?? 'union',
                },
              })
            }
            data={tieMergers.map((value) => ({ value, label: t(`mergeTie.${value}`) }))}
          />
          <NativeSelect
            label={t('recipe.mergeWeight')}
            value={merge.weight ?? 'sum'}
            onChange={(event) =>
              edit({
                symmetrise: {
                  ...changes.symmetrise,
                  weight: weightMergers.find((one) => one === event.currentTarget.value) ?? 'sum',
                },
              })
            }
            data={weightMergers.map((value) => ({ value, label: t(`mergeWeight.${value}`) }))}
          />
        </div>
      )}
      {study.sources.length > 1 && (
        <Checkbox.Group
          label={t('recipe.sources')}
          value={[...(changes.sources ?? recipe?.sources ?? study.sources)]}
          onChange={(chosen) => {
            const kept = sources.filter((source) => chosen.includes(source));
            if (kept.length > 0) edit({ sources: kept.length === sources.length ? undefined : kept });
          }}
        >
          <Stack gap={6} mt={4}>
            {study.sources.map((source) => (
              <Checkbox key={source} size="sm" value={source} label={t(`source.${source}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {study.relationTypes.length > 1 && (
        <MultiSelect
          label={t('recipe.types')}
          placeholder={changes.relationTypes ? '' : t('recipe.allTypes')}
          value={[...(changes.relationTypes ?? [])]}
          onChange={(chosen) => edit({ relationTypes: chosen.length > 0 ? chosen : undefined })}
          data={study.relationTypes.map((type) => ({ value: type.value, label: `${text(type.label)} (${type.count})` }))}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {districts.length > 1 && (
        <MultiSelect
          label={t('recipe.districts')}
          placeholder={changes.districts ? '' : t('recipe.allDistricts')}
          value={[...(changes.districts ?? [])]}
          onChange={(chosen) => edit({ districts: chosen.length > 0 ? chosen : undefined })}
          data={[...new Set(districts)]}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {study.logged && <Period logged={study.logged} />}
      <NumberInput
        label={t('recipe.threshold')}
        description={t('recipe.thresholdHint')}
        min={0}
        value={changes.threshold ?? recipe?.threshold ?? 0}
        onBlur={(event) => {
          const least = Number(event.currentTarget.value.replace(',', '.'));
          edit({ threshold: Number.isFinite(least) && least > 0 ? least : undefined });
        }}
        decimalSeparator={t('decimalSign')}
        allowNegative={false}
      />
      {study.hasPartOf && (
        <NativeSelect
          label={t('recipe.rollUp')}
          value={changes.rollUp ?? recipe?.rollUp ?? 'none'}
          onChange={(event) => edit({ rollUp: rollUps.find((one) => one === event.currentTarget.value) })}
          data={rollUps.map((value) => ({ value, label: t(`rollUp.${value}`) }))}
        />
      )}
      {study.hasPersons && (
        <NativeSelect
          label={t('recipe.level')}
          value={changes.level ?? recipe?.level ?? 'organisation'}
          onChange={(event) => edit({ level: levels.find((one) => one === event.currentTarget.value) })}
          data={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      )}
      <Checkbox
        label={t('recipe.keepIsolates')}
        checked={changes.keepIsolates ?? recipe?.keepIsolates ?? true}
        onChange={(event) => edit({ keepIsolates: event.currentTarget.checked ? undefined : false })}
      />
      <NumberInput
        label={t('recipe.sample')}
        description={t('recipe.sampleHint')}
        min={1}
        max={9_999_999}
        value={changes.sample ?? ''}
        onBlur={(event) => {
          const count = Number(event.currentTarget.value);
          edit({ sample: Number.isInteger(count) && count > 0 ? count : undefined });
        }}
        allowDecimal={false}
        allowNegative={false}
      />
      <ResetButton />
    </div>
  );
}

/** First and last day that count, both included. */
function Period({ logged }: { readonly logged: NonNullable<StudyDetail['logged']> }) {
  const { t } = useLanguage();
  const { address, edit } = useAddress();
  const period = address.recipe.period ?? {};
  const set = (side: 'from' | 'to', value: string | null) => {
    const from = side === 'from' ? value : period.from;
    const to = side === 'to' ? value : period.to;
    edit({ period: from || to ? { ...(from && { from }), ...(to && { to }) } : undefined });
  };
  return (
    <div className={classes.pair}>
      {(['from', 'to'] as const).map((side) => (
        <DayInput
          key={side}
          label={t(`recipe.${side}`)}
          min={logged.from}
          max={logged.to}
          value={period[side] ?? null}
          onChange={(day) => set(side, day)}
        />
      ))}
    </div>
  );
}

/** Takes back every choice but the municipality. */
function ResetButton() {
  const { t } = useLanguage();
  const { address, change } = useAddress();
  const { municipalities } = address.recipe;
  return (
    <Button variant="subtle" onClick={() => change({ recipe: municipalities ? { municipalities } : {}, sizeBy: null })}>
      {t('recipe.reset')}
    </Button>
  );
}
