import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useLiveFeed } from '@/lib/live/use-live-feed';
import { hasAnyView, useSession } from '@/lib/session/session';
import { ConnectionBar } from './connection-bar';
import { Rail } from './rail';
import { RunAnnouncer } from './run-announcer';
import { TopBar } from './top-bar';
import { useFocusOnNavigation } from './use-focus-on-navigation';
import { useMenuState } from './use-menu-state';

/** The frame of every page for signed-in people. */
export const Shell = () => {
  const session = useSession();
  const router = useRouter();
  const menu = useMenuState();
  useLiveFeed(hasAnyView(session));
  useFocusOnNavigation();
  const signedOut = session === null;
  useEffect(() => {
    if (signedOut) {
      // The route's own guard leads to the sign-in and remembers the page.
      void router.invalidate();
    }
  }, [signedOut, router]);
  if (signedOut) {
    return null;
  }

  return (
    <>
      <a
        href="#conteudo"
        className="sr-only z-60 rounded bg-primary px-3 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Ir para o conteúdo
      </a>
      <div className="flex min-h-dvh">
        <Rail state={menu} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar state={menu} />
          <ConnectionBar />
          <main id="conteudo" tabIndex={-1} className="mx-auto w-full max-w-[1440px] flex-1 px-4 py-6 sm:px-6">
            <Suspense>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <RunAnnouncer />
    </>
  );
};
