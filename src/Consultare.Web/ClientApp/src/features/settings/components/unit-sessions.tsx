import type { Credential } from '@/api/ops-contract';
import { ConnectionTester } from './connection-tester';
import { CredentialAge, CredentialBadge } from './credential-state';

type Props = { units: readonly Credential[]; readOnly: boolean };

/** The sessions of the units, renewed by the hub itself: shown, never edited. */
export const UnitSessions = ({ units, readOnly }: Props) => (
  <section aria-labelledby="sessoes">
    <h2 id="sessoes" className="text-lg font-semibold">
      Sessões das unidades
    </h2>
    <p className="mt-0.5 mb-3 text-muted">
      O hub entra sozinho com o usuário acima e guarda uma sessão para cada unidade. Não há nada para preencher.
    </p>
    {units.length === 0 ? (
      <p className="rounded border border-border bg-surface px-5 py-6 text-center text-muted">
        Nenhuma sessão ainda. Elas aparecem depois da primeira renovação.
      </p>
    ) : (
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,280px),1fr))] items-start gap-4">
        {units.map((unit) => (
          <li
            key={unit.unitId}
            data-testid={`session-${unit.unitId}`}
            className="flex flex-col gap-3 rounded border border-border bg-surface px-5 py-4"
          >
            <div className="flex items-start justify-between gap-3">
              <h3 className="font-semibold">{unit.label}</h3>
              <CredentialBadge credential={unit} />
            </div>
            <p className="text-table">
              <CredentialAge credential={unit} />
            </p>
            <ConnectionTester credential={unit} readOnly={readOnly} />
          </li>
        ))}
      </ul>
    )}
  </section>
);
