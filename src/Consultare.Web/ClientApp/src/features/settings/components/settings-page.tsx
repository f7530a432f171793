import { Tabs } from 'radix-ui';
import { Failure } from '@/components/ui/failure';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError, errorText } from '@/lib/api-error';
import { may, useSession } from '@/lib/session/session';
import { useDelayed } from '@/lib/use-delayed';
import { useSettings } from '../api/settings';
import { type SettingsTab, settingsTabs } from '../search';
import { SettingsTabBody } from './settings-tab-body';

type Props = { tab: SettingsTab; onTab: (tab: SettingsTab) => void };

const labels: Record<SettingsTab, string> = {
  feegow: 'Feegow Clinic',
  clinia: 'Clinia (CRM)',
  google: 'Google Planilhas',
  alertas: 'Alertas',
  registro: 'Registro',
};

export const SettingsPage = ({ tab, onTab }: Props) => {
  const session = useSession();
  const readOnly = !may(session, 'settings', 'edit');
  return (
    <div className="flex flex-col gap-5">
      <PageHead title="Configurações" context="Com que credenciais o hub lê cada sistema, e a quem ele avisa" />
      {readOnly && <Notice tone="info">Você pode ver as configurações, mas não alterá-las.</Notice>}
      <Tabs.Root value={tab} onValueChange={(next) => onTab(next as SettingsTab)}>
        <Tabs.List aria-label="Partes das configurações" className="flex flex-wrap gap-x-1 border-b border-border">
          {settingsTabs.map((one) => (
            <Tabs.Trigger
              key={one}
              value={one}
              className="-mb-px border-b-2 border-transparent px-3 py-2 font-medium text-muted hover:text-text data-[state=active]:border-brand data-[state=active]:text-brand"
            >
              {labels[one]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={tab} className="pt-5" tabIndex={-1}>
          <Loaded tab={tab} readOnly={readOnly} />
        </Tabs.Content>
      </Tabs.Root>
    </div>
  );
};

const Loaded = ({ tab, readOnly }: { tab: SettingsTab; readOnly: boolean }) => {
  const { data, error, isFetching, refetch } = useSettings();
  const late = useDelayed(data === undefined && error === null, 150);
  if (data === undefined && error === null) {
    return late ? <SettingsSkeleton /> : null;
  }

  return (
    <div className="flex flex-col gap-5">
      {error && (
        <Failure
          tone={data ? 'warning' : 'bad'}
          title={data ? 'As configurações não puderam ser lidas de novo.' : 'As configurações não puderam ser lidas.'}
          traceId={error instanceof ApiError ? error.traceId : undefined}
          retrying={isFetching}
          onRetry={() => void refetch()}
        >
          {data ? 'O que está abaixo é da leitura anterior.' : errorText(error)}
        </Failure>
      )}
      {data && <SettingsTabBody tab={tab} settings={data} readOnly={readOnly} />}
    </div>
  );
};

const SettingsSkeleton = () => (
  <div role="status" aria-label="Carregando configurações" className="grid gap-4 animate-appear lg:grid-cols-2">
    <Skeleton className="h-96" />
    <Skeleton className="h-48" />
  </div>
);
