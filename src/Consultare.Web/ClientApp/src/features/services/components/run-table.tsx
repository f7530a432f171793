import type { Run, Service } from '@/api/contract';
import { ScrollBox } from '@/components/ui/scroll-box';
import { RunRow } from './run-row';

type Props = {
  caption: string;
  runs: readonly Run[];
  service: Service | undefined;
  openId: string | undefined;
  onOpen: (runId: string | undefined) => void;
};

const heads = [
  { text: 'Quando', right: false },
  { text: 'Resultado', right: false },
  { text: 'Tipo', right: false },
  { text: 'Quem', right: false },
  { text: 'Duração', right: true },
  { text: 'Lidas', right: true },
  { text: 'Gravadas', right: true },
  { text: 'Iguais', right: true },
  { text: 'Rejeitadas', right: true },
];

export const RunTable = ({ caption, runs, service, openId, onOpen }: Props) => (
  <ScrollBox label={caption} className="rounded border border-border bg-surface">
    <table className="w-full min-w-[860px] text-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-border whitespace-nowrap">
          {heads.map(({ text, right }) => (
            <th key={text} scope="col" className={`px-3 py-2 font-semibold ${right ? 'text-right' : 'text-left'}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow
            key={run.runId}
            run={run}
            expectedSeconds={service?.expectedSeconds ?? null}
            open={run.runId === openId}
            onToggle={() => onOpen(run.runId === openId ? undefined : run.runId)}
          />
        ))}
      </tbody>
    </table>
  </ScrollBox>
);
