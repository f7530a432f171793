import type { SelfCheck } from '@/api/ops-contract';
import { plural } from '@/lib/numbers';

/** What is wrong with the nightly comparison in a line; null when nothing is. */
export const selfCheckTrouble = ({ ranAt, ok, failedAt, checks }: SelfCheck) => {
  if (failedAt !== null) {
    return 'A conferência noturna não pôde ser feita.';
  }

  const wrong = checks.filter((check) => !check.ok).length;
  return ranAt === null || ok ? null : `A conferência noturna achou ${plural(wrong, 'diferença', 'diferenças')}.`;
};
