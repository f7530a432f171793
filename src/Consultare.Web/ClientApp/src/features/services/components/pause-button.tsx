import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import type { Service } from '@/api/contract';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';
import { addToast } from '@/lib/toasts';
import { useResumeService } from '../api/pause-service';
import { PauseDialog } from './pause-dialog';

/** Lets the schedule rest, with a note; taking the pause back needs no question. */
export const PauseButton = ({ service }: { service: Service }) => {
  const resume = useResumeService(service.service);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {service.pause ? (
        <Button
          size="small"
          disabled={resume.isPending}
          onClick={() => resume.mutate(undefined, { onError: (error) => addToast('bad', errorText(error)) })}
        >
          {resume.isPending ? <Spinner /> : <Play size={16} aria-hidden />}
          Retomar
        </Button>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          <Pause size={16} aria-hidden />
          Pausar
        </Button>
      )}
      {/* Stays until its own answer: the live feed may tell of the pause before that. */}
      {asking && <PauseDialog service={service} onClose={() => setAsking(false)} />}
    </>
  );
};
