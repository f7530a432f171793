import { useEffect, useState } from 'react';

/** True once `on` has held for `ms`: what would only flash is not shown. */
export const useDelayed = (on: boolean, ms: number) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) {
      setLate(false);
      return;
    }

    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [on, ms]);
  return on && late;
};
