import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Notice, type Tone } from './notice';

type Props = {
  tone?: Tone;
  title: string;
  children?: ReactNode;
  traceId?: string | undefined;
  onRetry?: () => void;
  retrying?: boolean;
};

/** What could not be read, one button to try again, an id to quote. */
export const Failure = ({ tone = 'bad', title, children, traceId, onRetry, retrying = false }: Props) => (
  <Notice tone={tone} role="alert">
    <p className="font-medium">{title}</p>
    {children && <div className="mt-0.5">{children}</div>}
    {traceId && (
      <p className="mt-1 text-xs break-all text-muted">
        Código para o suporte: <span className="select-all">{traceId}</span>
      </p>
    )}
    {onRetry && (
      <Button size="small" className="mt-2" disabled={retrying} onClick={onRetry}>
        <RotateCw size={14} aria-hidden />
        Tentar de novo
      </Button>
    )}
  </Notice>
);
