import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** On another page, keyboard and screen readers start at its heading; filters in the address do not move them. */
export const useFocusOnNavigation = () => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) {
      before.current = pathname;
      const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
      target?.focus({ preventScroll: true });
    }
  }, [pathname]);
};
