import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** On another page, keyboard and screen readers start at its heading; filters in the address do not move them. */
export const useFocusOnNavigation = () => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation !== undefined && pathChanged) {
          const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
          target?.focus({ preventScroll: true });
        }
      }),
    [router],
  );
};
