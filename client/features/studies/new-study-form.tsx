import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCreateStudy } from '../../api/queries.ts';
import { href, keepLanguage } from '../../state/address.ts';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { pathFor } from '../../ui/view.ts';

/** Asks a title and makes the study; then its import page opens. */
export function NewStudyForm({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [missing, setMissing] = useState(false);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const create = useCreateStudy();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') {
      setMissing(true);
      return;
    }
    create.mutate(
      { title, description },
      { onSuccess: (study) => void navigate(href(pathFor('/studies/:study/import', study.id), keepLanguage(params))) },
    );
  };

  return (
    <Modal opened={open} onClose={onClose} title={t('newStudy.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('newStudy.name')}
            description={t('newStudy.nameHint')}
            value={title}
            maxLength={120}
            required
            data-autofocus
            error={missing && title.trim() === '' ? t('newStudy.nameMissing') : null}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t('newStudy.about')}
            value={description}
            maxLength={2000}
            autosize
            minRows={2}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {create.isError && <Problem error={create.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('newStudy.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
