import { CircleAlert, CircleCheck } from 'lucide-react';
import type { SelfCheckItem } from '@/api/ops-contract';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ledgerKey } from '../ledger-key';

type Props = { checks: readonly SelfCheckItem[]; openAtOnce: boolean };

/** Each comparison, differences first; closed while all agree. */
export const SelfCheckTable = ({ checks, openAtOnce }: Props) => (
  <details open={openAtOnce} className="mt-3">
    <summary className="w-fit rounded-sm font-medium text-brand">Ver cada conferência</summary>
    <ScrollBox label="Conferências" className="mt-2 max-h-80 rounded border border-border">
      <table className="w-full min-w-[560px] text-table">
        <thead className="sticky top-0 bg-surface">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-semibold">
              Conferência
            </th>
            <th scope="col" className="px-3 py-1.5 text-left font-semibold">
              Resultado
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-semibold">
              Esperado
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-semibold">
              Encontrado
            </th>
          </tr>
        </thead>
        <tbody>
          {[...checks]
            .sort((left, right) => Number(left.ok) - Number(right.ok))
            .map((check) => (
              <Row key={check.key} check={check} />
            ))}
        </tbody>
      </table>
    </ScrollBox>
  </details>
);

const Row = ({ check: { label, ok, expected, found, detail } }: { check: SelfCheckItem }) => {
  const Icon = ok ? CircleCheck : CircleAlert;
  return (
    <tr className="border-t border-border align-top">
      <th scope="row" className="px-3 py-1.5 text-left font-normal">
        {label}
        {detail && <span className="block text-muted">{ledgerKey(detail)}</span>}
      </th>
      <td className="px-3 py-1.5 whitespace-nowrap">
        <span className="inline-flex items-center gap-1.5">
          <Icon size={16} aria-hidden className={ok ? 'text-good' : 'text-bad'} />
          {ok ? 'Confere' : 'Difere'}
        </span>
      </td>
      <td className="px-3 py-1.5 text-right whitespace-nowrap">{expected || '–'}</td>
      <td className="px-3 py-1.5 text-right whitespace-nowrap">{found || '–'}</td>
    </tr>
  );
};
