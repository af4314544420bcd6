import { Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { UploadIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

/** What the dialogue for choosing files shows first. Anything may be dropped: the service looks at the content, and says what to do instead. */
const endings = '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.graphml,.gexf,.net,.dl,.edgelist,.edges,.ncol,.json,.qdc,.qdpx,.docx';

type Props = {
  /** True while files are on their way. */
  readonly pending: boolean;
  /** True where there are files already: smaller, below them. */
  readonly more?: boolean;
  readonly onFiles: (files: File[]) => void;
};

/** A place to drop files on, or to choose them with the keyboard. */
export function DropFiles({ pending, more = false, onFiles }: Props) {
  const { t } = useLanguage();
  const words = more ? t('import.dropMore') : t('import.drop');
  return (
    <Dropzone
      onDrop={onFiles}
      loading={pending}
      multiple
      className={`${classes.drop} ${more ? classes.dropMore : ''}`}
      inputProps={{ 'aria-label': words, accept: endings }}
      aria-label={words}
    >
      <div className={more ? classes.dropLine : classes.dropWords}>
        <UploadIcon size={more ? 18 : 28} />
        <Text fw={more ? 500 : 600} size={more ? 'sm' : 'md'}>
          {words}
        </Text>
        {!more && (
          <Text size="sm" c="dimmed">
            {t('import.dropHint')}
          </Text>
        )}
      </div>
    </Dropzone>
  );
}
