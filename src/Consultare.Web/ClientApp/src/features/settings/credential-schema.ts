import * as z from 'zod/mini';
import type { Credential, CredentialRequest } from '@/api/ops-contract';
import { keptSecret, secretChange, secretSchema } from './secret';

export const credentialSchema = z.object({
  username: z.string().check(z.trim(), z.maxLength(191, 'Use até 191 letras.')),
  password: secretSchema,
  token: secretSchema,
});

export type CredentialValues = z.infer<typeof credentialSchema>;

export const credentialValues = ({ username }: Pick<Credential, 'username'>): CredentialValues => ({
  username,
  password: keptSecret,
  token: keptSecret,
});

/** The user's name goes along only when it was changed here: somebody else may have changed it meanwhile. */
export const credentialRequest = (
  { service, unitId }: Pick<Credential, 'service' | 'unitId'>,
  { username, password, token }: CredentialValues,
  renamed: boolean,
): CredentialRequest => ({
  service,
  unitId,
  ...(renamed ? { username } : {}),
  password: secretChange(password),
  token: secretChange(token),
});
