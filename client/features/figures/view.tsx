import { Button, CopyButton, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { figureAddress, networkQuery } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { CheckIcon, DownloadIcon } from '../../ui/icons.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import classes from './figures.module.css';

/** Printed widths in millimetres: one column, one and a half, the whole page. */
const widths = [85, 114, 174] as const;

function FigurePage() {
  return <WithStudy>{(study) => <FigureBody key={study.id} study={study} />}</WithStudy>;
}

function FigureBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, language, list } = useLanguage();
  const { address } = useAddress();
  const [width, setWidth] = useState<(typeof widths)[number]>(174);
  const network = useQuery(networkQuery(study.id, address.recipe, address.sizeBy, language));
  const places = address.recipe.municipalities ?? [];
  const look = { sizeBy: address.sizeBy, lang: language, widthMm: width };
  const file = (format: 'svg' | 'png', dpi?: number) => figureAddress(study.id, address.recipe, { ...look, format, dpi });
  // A browser shows an SVG picture without the page's fonts, so the preview is the raster twin of it.
  const preview = file('png', 192);
  const [lost, setLost] = useState<string | null>(null);
  return (
    <Page
      wide
      title={t('figure.title', { where: places.length > 0 ? list(places) : text(study.card.title) })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
    >
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} withSize />
      {network.isError ? (
        <div className={classes.stage}>
          <Problem error={network.error} onRetry={() => void network.refetch()} />
        </div>
      ) : (
        <div className={classes.stage}>
          <div className={classes.paper}>
            {network.data?.nodes.length === 0 && <Text c="dark.9">{t('network.empty')}</Text>}
            {lost === preview && <Problem error={null} onRetry={() => setLost(null)} />}
            {lost !== preview && network.data && network.data.nodes.length > 0 && (
              <img
                key={preview}
                className={classes.picture}
                style={{ maxWidth: `${width}mm` }}
                src={preview}
                onError={() => setLost(preview)}
                alt={[network.data.drawing.title, ...network.data.drawing.caption].join(' ')}
              />
            )}
          </div>
          <Stack gap="md" className={classes.choices ?? ''}>
            <div>
              <Text size="sm" fw={500} id="figure-width">
                {t('figure.width')}
              </Text>
              <SegmentedControl
                aria-labelledby="figure-width"
                value={String(width)}
                onChange={(value) => setWidth(widths.find((one) => String(one) === value) ?? 174)}
                data={widths.map((one) => ({ value: String(one), label: t('figure.millimetres', { count: one }) }))}
              />
              <Text size="xs" c="dimmed" mt={4}>
                {t(`figure.width${width}`)}
              </Text>
            </div>
            <Group gap="sm">
              <Button component="a" href={file('svg')} download leftSection={<DownloadIcon size={16} />}>
                {t('figure.svg')}
              </Button>
              <Button component="a" href={file('png', 300)} download variant="default" leftSection={<DownloadIcon size={16} />}>
                {t('figure.png')}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {t('figure.again')}
            </Text>
            <Group gap="sm">
              <Copy words={window.location.href} label={t('figure.copyLink')} said={t('figure.linkCopied')} />
              {network.data && network.data.nodes.length > 0 && (
                <Copy
                  words={JSON.stringify(network.data.recipe, null, 2)}
                  label={t('figure.copyRecipe')}
                  said={t('figure.recipeCopied')}
                />
              )}
            </Group>
          </Stack>
        </div>
      )}
    </Page>
  );
}

function Copy({ words, label, said }: { readonly words: string; readonly label: string; readonly said: string }) {
  return (
    <CopyButton value={words} timeout={2500}>
      {({ copied, copy }) => (
        <Button variant="default" size="sm" onClick={copy} {...(copied && { leftSection: <CheckIcon size={16} /> })}>
          <span aria-live="polite">{copied ? said : label}</span>
        </Button>
      )}
    </CopyButton>
  );
}

export const figureView: View = { path: '/studies/:study/figure', title: 'nav.figure', Component: FigurePage };
