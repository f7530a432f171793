import type { AlertChannel, Credential } from '@/api/ops-contract';
import { dayOf, formatInstant, formatShortDay } from '@/lib/dates';
import { formatAge, formatUntil } from '@/lib/durations';
import { plural } from '@/lib/numbers';

/** "Salvo em 12/11 por Ana": all that is ever told of a saved secret. */
export const savedText = (has: boolean, { updatedAt, updatedBy }: Pick<Credential, 'updatedAt' | 'updatedBy'>) => {
  if (!has) {
    return 'Nada salvo';
  }

  const when = updatedAt === null ? '' : ` em ${formatShortDay(dayOf(Date.parse(updatedAt)))}`;
  return `Salvo${when}${updatedBy ? ` por ${updatedBy}` : ''}`;
};

export const stateWords: Record<Credential['state'], string> = {
  ok: 'Valendo',
  broken: 'Recusada',
  unknown: 'Não conferida',
  missing: 'Falta preencher',
};

/** "Comprovada há 12 min" */
export const provenText = ({ provenAt }: Pick<Credential, 'provenAt'>, now: number) =>
  provenAt === null ? 'Ainda não comprovada' : `Comprovada ${formatAge(provenAt, now)}`;

/** "vence em 2 h", "venceu em 21/11/2026 08:00"; nothing when it is not known. */
export const expiryText = ({ expiresAt }: Pick<Credential, 'expiresAt'>, now: number) => {
  if (expiresAt === null) {
    return null;
  }

  return Date.parse(expiresAt) > now ? `vence ${formatUntil(expiresAt, now)}` : `venceu em ${formatInstant(expiresAt)}`;
};

const fields: Record<string, string> = {
  username: 'usuário',
  password: 'senha',
  token: 'chave ou cookie',
  cookies: 'cookies',
  webhookUrl: 'endereço do aviso',
  webhookSecret: 'segredo do aviso',
  smtpHost: 'servidor de e-mail',
  smtpPort: 'porta',
  smtpUser: 'usuário do e-mail',
  smtpPassword: 'senha do e-mail',
  smtpFrom: 'remetente',
  smtpTo: 'destinatários',
  smtpTls: 'conexão segura',
  graceLateMinutes: 'tolerância de atraso',
  graceLongMinutes: 'tolerância de duração',
};

export const fieldWord = (field: string) => fields[field] ?? field;

const actions: Record<string, string> = {
  'credential.save': 'Credencial salva',
  'alerts.save': 'Alertas salvos',
  'service.pause': 'Serviço pausado',
  'service.resume': 'Serviço retomado',
};

export const actionWord = (action: string) => actions[action] ?? action;

const targets: Record<string, string> = {
  feegow: 'Feegow Clinic',
  clinia: 'Clinia (CRM)',
  google: 'Google Planilhas',
  alerts: 'Alertas',
};

export const targetWord = (target: string) => targets[target] ?? target;

/** "Por e-mail: a entrega falhou …", one line a channel. */
export const channelText = ({ channel, isConfigured, waiting, problem }: AlertChannel) => {
  const name = channel === 'webhook' ? 'Pela internet' : channel === 'email' ? 'Por e-mail' : channel;
  if (!isConfigured) {
    return `${name}: desligado`;
  }

  const queue = waiting === 0 ? 'nada na fila' : plural(waiting, 'aviso na fila', 'avisos na fila');
  return `${name}: ${problem ?? 'ligado'} · ${queue}`;
};
