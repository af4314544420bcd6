import { Button, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Link } from 'react-router';
import type { Recipe } from '../../../server/http/contract.ts';
import { figureAddress } from '../../api/queries.ts';
import { href, keepForOtherPage } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { DownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { pathFor } from '../../ui/view.ts';

type Props = {
  readonly study: string;
  /** The whole recipe; null until the network has come. */
  readonly recipe: Recipe | null;
};

/** The network as a figure: download at once, or look first; and what is needed to make it again. */
export function FigureMenu({ study, recipe }: Props) {
  const { t, language } = useLanguage();
  const { address, params } = useAddress();
  const clipboard = useClipboard();
  const notify = useNotify();
  const file = (format: 'svg' | 'png') =>
    figureAddress(study, address.recipe, {
      format,
      sizeBy: address.sizeBy,
      lang: language,
      ...(format === 'png' && { dpi: 300 }),
    });
  const copy = (words: string, said: string) => {
    clipboard.copy(words);
    notify.said(said);
  };
  return (
    <Menu position="bottom-end" shadow="md" width={270}>
      <Menu.Target>
        <Button variant="default" leftSection={<DownloadIcon size={16} />} rightSection={<DownIcon size={14} />}>
          {t('figure.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={href(pathFor('/studies/:study/figure', study), keepForOtherPage(params))}>
          {t('figure.preview')}
        </Menu.Item>
        <Menu.Item component="a" href={file('svg')} download>
          {t('figure.svg')}
        </Menu.Item>
        <Menu.Item component="a" href={file('png')} download>
          {t('figure.png')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => copy(window.location.href, t('figure.linkCopied'))}>{t('figure.copyLink')}</Menu.Item>
        <Menu.Item onClick={() => copy(JSON.stringify(recipe ?? address.recipe, null, 2), t('figure.recipeCopied'))}>
          {t('figure.copyRecipe')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
