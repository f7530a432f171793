import { PlugZap } from 'lucide-react';
import type { Credential } from '@/api/ops-contract';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';
import { formatTime } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { useTestConnection } from '../api/settings';

type Props = { credential: Credential; readOnly: boolean; hint?: string };

/** "Testar conexão" and what came of it, with how long it took. */
export const ConnectionTester = ({ credential, readOnly, hint }: Props) => {
  const test = useTestConnection(credential.service, credential.unitId);
  const { data, error, isPending, submittedAt } = test;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          disabled={readOnly || isPending}
          aria-label={`Testar conexão: ${credential.label}`}
          onClick={() => test.mutate()}
        >
          {isPending ? <Spinner /> : <PlugZap size={16} aria-hidden />}
          {isPending ? 'Testando' : 'Testar conexão'}
        </Button>
        {hint && <p className="text-xs text-muted">{hint}</p>}
      </div>
      <div role="status">
        {data && !isPending && (
          <Notice tone={data.ok ? 'good' : 'bad'}>
            <p>{data.message || (data.ok ? 'A conexão funciona.' : 'A conexão falhou.')}</p>
            <p className="text-xs text-muted">
              às {formatTime(submittedAt)} · {formatCount(data.tookMs)} ms
            </p>
          </Notice>
        )}
        {error && !isPending && <Notice tone="bad">{errorText(error)}</Notice>}
      </div>
    </div>
  );
};
