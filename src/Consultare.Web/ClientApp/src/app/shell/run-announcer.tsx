import { useEffect, useState } from 'react';
import { onRunEnd } from '@/lib/live/run-ends';
import { outcomeSentence } from '@/lib/live/run-words';

/** Tells screen readers, politely, that a run has ended. */
export const RunAnnouncer = () => {
  const [text, setText] = useState('');
  useEffect(() => onRunEnd(({ service, run }) => setText(outcomeSentence(service.name, run.outcome))), []);
  return (
    <p role="status" className="sr-only" data-testid="run-announcer">
      {text}
    </p>
  );
};
