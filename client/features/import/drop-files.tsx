import { Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { UploadIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

/** What the dialogue for choosing files shows first. Anything may be dropped: the service looks at the content, and says what to do instead. */
const endings = '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.graphml,.gexf,.net,.dl,.json,.qdc,.qdpx,.docx';

/** A place to drop files on, or to choose them with the keyboard. */
export function DropFiles({ pending, onFiles }: { readonly pending: boolean; readonly onFiles: (files: File[]) => void }) {
  const { t } = useLanguage();
  return (
    <Dropzone
      onDrop={onFiles}
      loading={pending}
      multiple
      className={classes.drop ?? ''}
      inputProps={{ 'aria-label': t('import.drop'), accept: endings }}
      aria-label={t('import.drop')}
    >
      <div className={classes.dropWords}>
        <UploadIcon size={28} />
        <Text fw={600}>{t('import.drop')}</Text>
        <Text size="sm" c="dimmed">
          {t('import.dropHint')}
        </Text>
      </div>
    </Dropzone>
  );
}
