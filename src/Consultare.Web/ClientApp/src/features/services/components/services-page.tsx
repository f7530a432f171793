import { PageHead } from '@/components/ui/page-head';
import { useServices } from '@/lib/live/services';
import type { ServicesSearch } from '../search';
import { HistoryPanel } from './history-panel';
import { SelfCheckNotice } from './self-check-notice';
import { SelfCheckPanel } from './self-check-panel';
import { ServiceBoard } from './service-board';

type Props = { search: ServicesSearch; onSearch: (search: ServicesSearch) => void };

export const ServicesPage = ({ search, onSearch }: Props) => {
  const { data } = useServices();
  const opened = data?.services.find(({ service }) => service === search.servico);
  return (
    <div className="flex flex-col gap-5">
      <PageHead title="Serviços" context="De onde vêm os números do painel, e como foi a última leitura de cada um" />
      <SelfCheckNotice />
      <ServiceBoard onOpenRun={(servico, execucao) => onSearch({ servico, execucao })} />
      <SelfCheckPanel />
      {search.servico !== undefined && (
        <HistoryPanel
          serviceKey={search.servico}
          service={opened}
          runId={search.execucao}
          onOpenRun={(execucao) =>
            onSearch({ servico: search.servico ?? '', ...(execucao === undefined ? {} : { execucao }) })
          }
          onClose={() => onSearch({})}
        />
      )}
    </div>
  );
};
