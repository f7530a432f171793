import { RotateCw } from 'lucide-react';
import type { Run } from '@/api/contract';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';
import { may, useSession } from '@/lib/session/session';
import { useReplayPage } from '../api/replay-page';

/** Reads one failed page again; the new run appears in the history by itself. */
export const ReplayButton = ({ run, pageNo }: { run: Run; pageNo: number }) => {
  const session = useSession();
  const replay = useReplayPage(run.runId);
  if (!may(session, 'settings', 'edit')) {
    return null;
  }

  return (
    <span className="mt-1 flex flex-wrap items-center gap-2">
      <Button
        size="small"
        disabled={replay.isPending || replay.isSuccess}
        aria-label={`Repetir a parte ${pageNo}`}
        onClick={() => replay.mutate(pageNo)}
      >
        {replay.isPending ? <Spinner /> : <RotateCw size={14} aria-hidden />}
        Repetir
      </Button>
      <span role="status" className={replay.isError ? 'text-bad' : 'text-muted'}>
        {replay.isSuccess && 'Repetição pedida: veja a nova execução na lista.'}
        {replay.isError && errorText(replay.error)}
      </span>
    </span>
  );
};
