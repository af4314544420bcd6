import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { DraftPage } from './draft-page.tsx';
import { ImportStart } from './import-start.tsx';
import { useImportAddress } from './use-import-address.ts';

function ImportPage() {
  const { draft } = useImportAddress();
  return (
    <WithStudy evenEmpty>
      {(detail) =>
        draft === null ? (
          <ImportStart key={detail.id} detail={detail} />
        ) : (
          <DraftPage key={`${detail.id} ${draft}`} detail={detail} draft={draft} />
        )
      }
    </WithStudy>
  );
}

export const importView: View = { path: '/studies/:study/import', title: 'nav.import', Component: ImportPage };
