import type { Credential } from '@/api/ops-contract';
import { ConnectionTester } from './connection-tester';
import { CredentialForm } from './credential-form';
import { CredentialAge, CredentialBadge } from './credential-state';

type Props = { credential: Credential; readOnly: boolean };

/** One credential: how it stands, what may be changed, and a real try. */
export const CredentialCard = ({ credential, readOnly }: Props) => (
  <section
    aria-label={credential.label}
    className="rounded border border-border bg-surface"
    data-testid={`credential-${credential.service}`}
  >
    <header className="flex flex-wrap items-start justify-between gap-3 border-b border-border px-5 py-4">
      <div className="min-w-0">
        <h2 className="text-lg font-semibold">{credential.label}</h2>
        <p className="text-table">
          <CredentialAge credential={credential} />
        </p>
      </div>
      <CredentialBadge credential={credential} />
    </header>
    <CredentialForm credential={credential} readOnly={readOnly} />
    <footer className="border-t border-border px-5 py-4">
      <ConnectionTester
        credential={credential}
        readOnly={readOnly}
        hint="Testa o que está salvo, não o que está sendo digitado."
      />
    </footer>
  </section>
);
