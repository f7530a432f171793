import { CircleCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';

type Props = { dirty: boolean; saving: boolean; saved: boolean; error: Error | null };

export const SaveBar = ({ dirty, saving, saved, error }: Props) => (
  <div className="flex flex-col gap-3">
    {error && (
      <Notice tone="bad" role="alert">
        {errorText(error)}
      </Notice>
    )}
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary" disabled={saving || !dirty}>
        {saving && <Spinner />}
        Salvar alterações
      </Button>
      <p role="status" className="inline-flex items-center gap-1.5 text-table text-muted">
        {saved && (
          <>
            <CircleCheck size={16} aria-hidden className="text-good" />
            Alterações salvas
          </>
        )}
        {dirty && !saving && 'Há alterações por salvar'}
      </p>
    </div>
  </div>
);
