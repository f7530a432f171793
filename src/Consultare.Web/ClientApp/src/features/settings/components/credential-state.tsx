import { CircleAlert, CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import type { Credential } from '@/api/ops-contract';
import { Badge } from '@/components/ui/badge';
import { formatInstantFull } from '@/lib/dates';
import { useNow } from '@/lib/use-now';
import { expiryText, provenText, stateWords } from '../words';

const looks = {
  ok: { tone: 'good', icon: CircleCheck },
  broken: { tone: 'bad', icon: CircleAlert },
  unknown: { tone: 'quiet', icon: CircleHelp },
  missing: { tone: 'warning', icon: CircleDashed },
} as const;

export const CredentialBadge = ({ credential }: { credential: Credential }) => {
  const { tone, icon } = looks[credential.state] ?? looks.unknown;
  return (
    <Badge tone={tone} icon={icon}>
      {stateWords[credential.state] ?? stateWords.unknown}
    </Badge>
  );
};

/** "Comprovada há 12 min · vence em 2 h", and what is wrong. */
export const CredentialAge = ({ credential }: { credential: Credential }) => {
  const now = useNow(30);
  const { provenAt, expiresAt, problem } = credential;
  const expiry = expiryText(credential, now);
  const exact = [provenAt, expiresAt].filter((one) => one !== null).map(formatInstantFull);
  return (
    <span title={exact.join(' · ') || undefined}>
      <span className="text-muted">{[provenText(credential, now), expiry].filter(Boolean).join(' · ')}</span>
      {problem && <span className="block text-bad">{problem}</span>}
    </span>
  );
};
