import type { RefreshAnswer, Run } from '@/api/contract';
import type { RefreshPhase } from '@/lib/live/refresh-phase';
import { isRefresh } from '@/lib/live/run-words';

type Props = {
  phase: RefreshPhase;
  saysWho: boolean;
  queued: Run | null;
  answer: RefreshAnswer | undefined;
  error: string | undefined;
};

/** One line under the button: who asked, and what one's own click did. */
export const RefreshNote = ({ phase, saysWho, queued, answer, error }: Props) => {
  if (error) {
    return (
      <p role="alert" className="order-last w-0 min-w-full text-table text-bad">
        {error}
      </p>
    );
  }

  const text = noteText(phase, saysWho, queued, answer);
  return (
    <p role="status" className="order-last w-0 min-w-full text-table text-muted empty:hidden">
      {text}
    </p>
  );
};

const noteText = (phase: RefreshPhase, saysWho: boolean, queued: Run | null, answer: RefreshAnswer | undefined) => {
  if (phase.kind !== 'asked' && phase.kind !== 'running') {
    return '';
  }

  const { run } = phase;
  const by = run.kind === 'schedule' ? 'Iniciada pela agenda.' : `Pedida por ${run.requestedBy}.`;
  const joined = answer?.joined === true && answer.runId === run.runId;
  const notes = [
    saysWho || joined ? by : '',
    joined ? 'Você entrou nesta atualização.' : '',
    queued && queued.runId !== run.runId && isRefresh(queued.kind) ? 'Outra começa em seguida.' : '',
  ];
  return notes.filter(Boolean).join(' ');
};
