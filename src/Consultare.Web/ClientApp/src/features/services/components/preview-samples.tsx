import type { PreviewKind, PreviewSample } from '@/api/ops-contract';
import { ScrollBox } from '@/components/ui/scroll-box';
import { formatCount } from '@/lib/numbers';

const kinds: Record<PreviewKind, string> = { added: 'Nova', changed: 'Alterada', removed: 'Removida' };
const heads = ['Registro', 'O que muda', 'Campo', 'Hoje aqui', 'Na origem'];

/** What a person is called is compared, never shown. */
const unknown = (kind: PreviewKind) => (kind === 'changed' ? <span className="text-muted">não mostrado</span> : '–');

/** Some of the rows that would change, without personal data. */
export const PreviewSamples = ({ samples, total }: { samples: readonly PreviewSample[]; total: number }) => (
  <section aria-label="Exemplos">
    <h3 className="mb-1.5 font-semibold">
      {samples.length < total ? `${formatCount(samples.length)} exemplos de ${formatCount(total)}` : 'O que muda'}
    </h3>
    <ScrollBox label="Exemplos do que muda" className="max-h-64 rounded border border-border bg-surface">
      <table className="w-full text-table">
        <thead className="sticky top-0 bg-surface">
          <tr className="whitespace-nowrap">
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-1.5 text-left font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map(({ id, kind, field, before, after }, index) => (
            // Equal lines of a report have equal names.
            // biome-ignore lint/suspicious/noArrayIndexKey: the samples of a preview never change.
            <tr key={index} className="border-t border-border">
              <th scope="row" className="min-w-28 px-3 py-1.5 text-left font-normal break-words">
                {id}
              </th>
              <td className="px-3 py-1.5">{kinds[kind]}</td>
              <td className="px-3 py-1.5">{field ?? '–'}</td>
              <td className="px-3 py-1.5 break-words">{before ?? unknown(kind)}</td>
              <td className="px-3 py-1.5 break-words">{after ?? unknown(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </section>
);
