import { Link } from '@tanstack/react-router';
import type { Run } from '@/api/contract';
import { formatMoment } from '@/lib/dates';
import { mayRefreshAnything, useSession } from '@/lib/session/session';
import { useNow } from '@/lib/use-now';

/** Where a number comes from: "execução de 14:05", a link for those who may open the history. */
export const RunLink = ({ run }: { run: Run }) => {
  const session = useSession();
  const now = useNow(60);
  const text = `execução de ${formatMoment(run.endedAt ?? run.requestedAt, now)}`;
  return mayRefreshAnything(session) ? (
    <Link
      to="/servicos"
      search={{ servico: run.service, execucao: run.runId }}
      className="text-brand underline underline-offset-2"
    >
      {text}
    </Link>
  ) : (
    <span>{text}</span>
  );
};
