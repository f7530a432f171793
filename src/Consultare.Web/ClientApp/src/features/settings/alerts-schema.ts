import * as z from 'zod/mini';
import type { AlertSettings, AlertSettingsRequest } from '@/api/ops-contract';
import { keptSecret, secretChange, secretSchema } from './secret';

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const longestGraceMinutes = 24 * 60;
const mostRecipients = 20;

const trimmed = () => z.string().check(z.trim());
const whole = (least: number, most: number, error: string) =>
  trimmed().check(z.refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most, error));

export const addresses = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

const isWebAddress = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
};

export const alertsSchema = z
  .object({
    webhookUrl: trimmed().check(
      z.refine((text) => text === '' || isWebAddress(text), 'Confira o endereço: ele começa com https:// ou http://.'),
    ),
    webhookSecret: secretSchema,
    smtpHost: trimmed().check(z.regex(/^[^\s/:@]*$/, 'Informe só o nome do servidor, sem http:// nem porta.')),
    smtpPort: whole(1, 65_535, 'Use uma porta de 1 a 65.535.'),
    smtpUser: trimmed(),
    smtpPassword: secretSchema,
    smtpFrom: trimmed().check(z.refine((text) => text === '' || mail.test(text), 'Confira o e-mail do remetente.')),
    smtpTo: z.string().check(
      z.refine((text) => addresses(text).every((one) => mail.test(one)), 'Confira os e-mails de destino.'),
      z.refine((text) => addresses(text).length <= mostRecipients, `Use até ${mostRecipients} destinatários.`),
    ),
    smtpTls: z.boolean(),
    graceLateMinutes: whole(1, longestGraceMinutes, 'Use de 1 a 1.440 minutos.'),
    graceLongMinutes: whole(1, longestGraceMinutes, 'Use de 1 a 1.440 minutos.'),
  })
  .check(
    z.refine((form) => form.smtpHost !== '' || `${form.smtpTo}${form.smtpFrom}${form.smtpUser}`.trim() === '', {
      path: ['smtpHost'],
      error: 'Informe o servidor de e-mail.',
    }),
    z.refine(({ smtpHost, smtpFrom }) => smtpHost === '' || smtpFrom !== '', {
      path: ['smtpFrom'],
      error: 'Informe quem envia.',
    }),
    z.refine(({ smtpHost, smtpTo }) => smtpHost === '' || addresses(smtpTo).length > 0, {
      path: ['smtpTo'],
      error: 'Informe quem recebe.',
    }),
  );

export type AlertsValues = z.infer<typeof alertsSchema>;

export const alertsValues = (saved: AlertSettings): AlertsValues => ({
  webhookUrl: saved.webhookUrl,
  webhookSecret: keptSecret,
  smtpHost: saved.smtpHost,
  smtpPort: String(saved.smtpPort),
  smtpUser: saved.smtpUser,
  smtpPassword: keptSecret,
  smtpFrom: saved.smtpFrom,
  smtpTo: saved.smtpTo.join('\n'),
  smtpTls: saved.smtpTls,
  graceLateMinutes: String(saved.graceLateMinutes),
  graceLongMinutes: String(saved.graceLongMinutes),
});

export const alertsRequest = (values: AlertsValues): AlertSettingsRequest => ({
  webhookUrl: values.webhookUrl,
  webhookSecret: secretChange(values.webhookSecret),
  smtpHost: values.smtpHost,
  smtpPort: Number(values.smtpPort),
  smtpUser: values.smtpUser,
  smtpPassword: secretChange(values.smtpPassword),
  smtpFrom: values.smtpFrom,
  smtpTo: addresses(values.smtpTo),
  smtpTls: values.smtpTls,
  graceLateMinutes: Number(values.graceLateMinutes),
  graceLongMinutes: Number(values.graceLongMinutes),
});
