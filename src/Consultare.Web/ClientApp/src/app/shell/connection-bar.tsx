import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatRough } from '@/lib/durations';
import { useConnection } from '@/lib/live/connection-state';

const patienceMs = 3_000;

/** Says that what is shown may be old, once the connection has been away for more than three seconds. */
export const ConnectionBar = () => {
  const { status, since } = useConnection();
  const [now, setNow] = useState(Date.now);
  const away = status === 'lost' || status === 'connecting';
  useEffect(() => {
    if (!away) {
      return;
    }

    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [away]);

  const seconds = (now - since) / 1000;
  const shown = away && now - since > patienceMs;
  return (
    <div role="status">
      {shown && (
        <p className="flex items-center justify-center gap-2 border-b border-warning bg-warning-fill px-3 py-1 text-table font-medium tabular">
          <WifiOff size={16} aria-hidden className="text-warning" />
          {status === 'lost' ? 'Reconectando… ' : 'Conectando… '}
          <span aria-hidden>{status === 'lost' && `dados de há ${formatRough(seconds)}`}</span>
        </p>
      )}
    </div>
  );
};
