import { Button, NativeSelect, Popover } from '@mantine/core';
import type { Recipe, StudyDetail } from '../../server/http/contract.ts';
import { boundaries, recipeParameters, tieRules, weights } from '../state/recipe.ts';
import { useAddress } from '../state/use-address.ts';
import { DownIcon } from './icons.tsx';
import classes from './recipe-bar.module.css';
import { RecipeChoices } from './recipe-choices.tsx';
import { SizeBySelect } from './size-by-select.tsx';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly study: StudyDetail;
  /** The recipe as the server completed it; null until the first answer. */
  readonly recipe: Recipe | null;
  /** Offers what the size of a node shows. */
  readonly withSize?: boolean;
  /** Offers one municipality; false on a page that has several. */
  readonly withPlace?: boolean;
};

/** How the network is made: the main choices in sight, the others one click away. Every change goes into the address. */
export function RecipeBar({ study, recipe, withSize = false, withPlace = true }: Props) {
  const { t } = useLanguage();
  const { params, address, change, edit } = useAddress();
  const { recipe: changes } = address;
  const municipality = changes.municipalities?.length === 1 ? changes.municipalities[0] : '';
  const changed = recipeParameters.filter((name) => name !== 'municipality' && params.has(name)).length;
  return (
    <div className={classes.bar}>
      {withPlace && (
        <NativeSelect
          label={t('recipe.municipality')}
          value={municipality ?? ''}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change({ selection: null });
            edit({ municipalities: name === '' ? undefined : [name], districts: undefined });
          }}
          data={[
            { value: '', label: t('recipe.allMunicipalities') },
            ...study.municipalities.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
      )}
      {withSize && <SizeBySelect />}
      <NativeSelect
        label={t('recipe.tieRule')}
        title={t(`ruleHint.${changes.tieRule ?? recipe?.tieRule ?? 'union'}`)}
        value={changes.tieRule ?? recipe?.tieRule ?? 'union'}
        onChange={(event) => edit({ tieRule: tieRules.find((rule) => rule === event.currentTarget.value) })}
        data={tieRules.map((value) => ({ value, label: t(`rule.${value}`) }))}
      />
      <NativeSelect
        label={t('recipe.weight')}
        title={t(`weightHint.${changes.weight ?? recipe?.weight ?? 'count'}`)}
        value={changes.weight ?? recipe?.weight ?? 'count'}
        onChange={(event) => edit({ weight: weights.find((weight) => weight === event.currentTarget.value) })}
        data={weights.map((value) => ({ value, label: t(`weight.${value}`) }))}
      />
      <NativeSelect
        label={t('recipe.boundary')}
        value={changes.boundary ?? recipe?.boundary ?? 'inside'}
        onChange={(event) => edit({ boundary: boundaries.find((known) => known === event.currentTarget.value) })}
        data={boundaries.map((value) => ({ value, label: t(`boundary.${value}`) }))}
      />
      <Popover position="bottom-end" shadow="md" width="min(420px, calc(100vw - 28px))" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <Button variant="default" rightSection={<DownIcon size={14} />}>
            {changed > 0 ? t('recipe.moreChanged', { count: changed }) : t('recipe.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('recipe.more')}>
          <RecipeChoices study={study} recipe={recipe} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
