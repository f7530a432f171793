import { Send } from 'lucide-react';
import type { AlertChannel, AlertSettings } from '@/api/ops-contract';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';
import { useTestAlerts } from '../api/settings';
import { channelText } from '../words';
import { AlertsForm } from './alerts-form';

type Props = { alerts: AlertSettings; readOnly: boolean };

export const AlertsCard = ({ alerts, readOnly }: Props) => (
  <section aria-label="Alertas" className="max-w-3xl rounded border border-border bg-surface" data-testid="alerts">
    <header className="border-b border-border px-5 py-4">
      <h2 className="text-lg font-semibold">Alertas</h2>
      <p className="text-table text-muted">
        Um aviso por causa: quando um serviço atrasa, demora demais, falha ou fica bloqueado, e outro quando ele volta.
      </p>
    </header>
    <Channels channels={alerts.channels} />
    <AlertsForm alerts={alerts} readOnly={readOnly} />
    <footer className="border-t border-border px-5 py-4">
      <AlertsTester readOnly={readOnly} />
    </footer>
  </section>
);

const Channels = ({ channels }: { channels: readonly AlertChannel[] }) =>
  channels.length === 0 ? null : (
    <ul className="border-b border-border px-5 py-3 text-table">
      {channels.map((one) => (
        <li key={one.channel} className={one.problem ? 'text-bad' : 'text-muted'}>
          {channelText(one)}
        </li>
      ))}
    </ul>
  );

const AlertsTester = ({ readOnly }: { readOnly: boolean }) => {
  const { mutate, data, error, isPending } = useTestAlerts();
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" disabled={readOnly || isPending} onClick={() => mutate()}>
          {isPending ? <Spinner /> : <Send size={16} aria-hidden />}
          {isPending ? 'Enviando' : 'Enviar um aviso de teste'}
        </Button>
        <p className="text-xs text-muted">Usa o que está salvo.</p>
      </div>
      <div role="status">
        {data && !isPending && <Notice tone={data.ok ? 'good' : 'bad'}>{data.message}</Notice>}
        {error && !isPending && <Notice tone="bad">{errorText(error)}</Notice>}
      </div>
    </div>
  );
};
