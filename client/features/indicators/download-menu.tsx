import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { exportsQuery, tableAddress } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { DownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** The results as files: every form the service knows. */
export function DownloadMenu({ study }: { readonly study: string }) {
  const { t, text, language } = useLanguage();
  const { address } = useAddress();
  const query = useQuery(exportsQuery);
  const forms = (query.data?.exports ?? []).filter((one) => one.accepts === 'results');
  return (
    <Menu position="bottom-end" shadow="md" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<DownloadIcon size={16} />} rightSection={<DownIcon size={14} />}>
          {t('indicators.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {query.isError && <Problem error={query.error} onRetry={() => void query.refetch()} />}
        {forms.map((form) => (
          <Menu.Item
            key={form.id}
            component="a"
            download
            href={tableAddress(study, address.recipe, { format: form.id, lang: language })}
          >
            {text(form.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
