import type { SettingHost } from '@/api/ops-contract';
import { ScrollBox } from '@/components/ui/scroll-box';

/** Where the hub finds each system; set where the hub is installed, only shown here. */
export const HostList = ({ hosts }: { hosts: readonly SettingHost[] }) => (
  <section aria-labelledby="enderecos">
    <h2 id="enderecos" className="text-lg font-semibold">
      Endereços dos sistemas
    </h2>
    <p className="mt-0.5 mb-2 text-muted">
      Definidos na instalação do hub. Para mudar, fale com quem cuida do servidor.
    </p>
    {hosts.length === 0 ? (
      <p className="text-muted">Nenhum endereço informado.</p>
    ) : (
      <ScrollBox label="Tabela de endereços" className="rounded border border-border bg-surface">
        <table className="w-full min-w-[560px] text-table">
          <thead>
            <tr>
              {['Nome', 'Endereço', 'De onde vem'].map((head) => (
                <th key={head} scope="col" className="px-3 py-2 text-left font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hosts.map(({ key, value, source }) => (
              <tr key={key} className="border-t border-border">
                <th scope="row" className="px-3 py-2 text-left font-normal whitespace-nowrap">
                  {key}
                </th>
                <td className="px-3 py-2 break-all">{value}</td>
                <td className="px-3 py-2">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    )}
  </section>
);
