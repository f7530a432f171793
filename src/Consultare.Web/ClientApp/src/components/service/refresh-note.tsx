import type { RefreshAnswer, Run } from '@/api/contract';
import type { RefreshPhase } from '@/lib/live/refresh-phase';

type Props = {
  phase: RefreshPhase;
  queued: Run | null;
  answer: RefreshAnswer | undefined;
  error: string | undefined;
};

/** One line under the button: who asked, and what one's own click did. */
export const RefreshNote = ({ phase, queued, answer, error }: Props) => {
  if (error) {
    return (
      <p role="alert" className="text-table text-bad">
        {error}
      </p>
    );
  }

  const text = noteText(phase, queued, answer);
  return (
    <p role="status" className="text-table text-muted empty:hidden">
      {text}
    </p>
  );
};

const noteText = (phase: RefreshPhase, queued: Run | null, answer: RefreshAnswer | undefined) => {
  if (phase.kind !== 'asked' && phase.kind !== 'running') {
    return '';
  }

  const by = phase.run.kind === 'schedule' ? 'Iniciada pela agenda' : `Pedida por ${phase.run.requestedBy}`;
  if (queued && queued.runId !== phase.run.runId) {
    return `${by}. Outra atualização começa em seguida.`;
  }

  return answer?.joined && answer.runId === phase.run.runId ? `${by}. Você entrou nela.` : by;
};
