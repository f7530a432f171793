import { useEffect, useState } from 'react';
import { takeOwnRun } from '@/lib/live/own-runs';
import { onRunEnd, type RunEnd } from '@/lib/live/run-ends';
import { outcomeSentence } from '@/lib/live/run-words';
import { addToast, type Toast } from '@/lib/toasts';

/** Tells screen readers, politely, that a run has ended; and everyone, when they asked for it on another page. */
export const RunAnnouncer = () => {
  const [text, setText] = useState('');
  useEffect(
    () =>
      onRunEnd((end) => {
        const sentence = outcomeSentence(end.service.name, end.run.outcome);
        setText(sentence);
        const askedOn = takeOwnRun(end.run.runId);
        if (askedOn !== undefined && askedOn !== location.pathname) {
          addToast(tone(end), sentence);
        }
      }),
    [],
  );
  return (
    <p role="status" className="sr-only" data-testid="run-announcer">
      {text}
    </p>
  );
};

const tone = ({ run }: RunEnd): Toast['tone'] => {
  if (run.outcome === 'COMPLETED' || run.outcome === 'ONLINE') {
    return 'good';
  }

  return run.outcome === 'WARNING' || run.outcome === 'CANCELLED' ? 'warning' : 'bad';
};
