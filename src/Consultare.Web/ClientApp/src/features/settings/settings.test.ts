import { describe, expect, it } from 'vitest';
import { aCredential } from '@/testing/builders';
import { alertsRequest, alertsSchema, alertsValues } from './alerts-schema';
import { credentialRequest, credentialSchema, credentialValues } from './credential-schema';
import { readSettingsSearch } from './search';
import { keptSecret, secretChange, secretSchema } from './secret';
import { actionWord, channelText, expiryText, fieldWord, provenText, savedText, targetWord } from './words';

const now = Date.parse('2026-11-21T17:00:00Z');

describe('secrets (F18)', () => {
  it('says in full what is to become of a saved one', () => {
    expect(secretChange(keptSecret)).toEqual({ keep: true });
    expect(secretChange({ mode: 'clear', value: 'digitado antes' })).toEqual({ clear: true });
    expect(secretChange({ mode: 'value', value: ' com espaço ' })).toEqual({ value: ' com espaço ' });
  });

  it('takes any value as it is, even one that looks masked', () => {
    expect(secretSchema.safeParse({ mode: 'value', value: 'abcdefghij...' }).success).toBe(true);
    expect(secretChange({ mode: 'value', value: '********' })).toEqual({ value: '********' });
  });

  it('needs a new value when it is to be replaced', () => {
    expect(secretSchema.safeParse({ mode: 'value', value: '  ' }).error?.issues[0]?.path).toEqual(['value']);
    expect(secretSchema.safeParse({ mode: 'value', value: 'a'.repeat(16_001) }).success).toBe(false);
  });
});

describe('credential form', () => {
  const credential = aCredential();

  it('keeps both secrets unless told otherwise, and the name unless changed here', () => {
    expect(credentialRequest(credential, credentialValues(credential), false)).toEqual({
      service: 'feegow',
      unitId: '',
      password: { keep: true },
      token: { keep: true },
    });
  });

  it('sends the name as it was changed', () => {
    const values = { ...credentialValues(credential), username: 'novo' };
    expect(credentialRequest(credential, values, true).username).toBe('novo');
    expect(credentialSchema.safeParse({ ...values, username: 'a'.repeat(192) }).success).toBe(false);
  });
});

describe('alerts form', () => {
  const saved = {
    webhookUrl: 'https://avisos.example.test/hub',
    hasWebhookSecret: true,
    smtpHost: 'correio.example.test',
    smtpPort: 587,
    smtpUser: 'hub',
    hasSmtpPassword: true,
    smtpFrom: 'hub@example.test',
    smtpTo: ['ana@example.test', 'bia@example.test'],
    smtpTls: true,
    graceLateMinutes: 10,
    graceLongMinutes: 15,
    channels: [],
  };
  const issue = (changes: object) => alertsSchema.safeParse({ ...alertsValues(saved), ...changes }).error?.issues[0];

  it('sends back what was read, secrets kept', () => {
    const { hasWebhookSecret: _w, hasSmtpPassword: _p, channels: _c, ...rest } = saved;
    expect(alertsRequest(alertsValues(saved))).toEqual({
      ...rest,
      webhookSecret: { keep: true },
      smtpPassword: { keep: true },
    });
    expect(issue({})).toBeUndefined();
  });

  it.each([
    [{ webhookUrl: 'avisos.example.test' }, 'webhookUrl'],
    [{ webhookUrl: 'ftp://avisos.example.test' }, 'webhookUrl'],
    [{ webhookUrl: 'https://' }, 'webhookUrl'],
    [{ smtpHost: '' }, 'smtpHost'],
    [{ smtpHost: 'smtp://correio' }, 'smtpHost'],
    [{ smtpPort: '70000' }, 'smtpPort'],
    [{ smtpPort: '' }, 'smtpPort'],
    [{ smtpFrom: 'hub' }, 'smtpFrom'],
    [{ smtpFrom: '' }, 'smtpFrom'],
    [{ smtpTo: 'ana@example.test, bia' }, 'smtpTo'],
    [{ smtpTo: '' }, 'smtpTo'],
    [{ smtpTo: Array.from({ length: 21 }, (_, i) => `p${i}@example.test`).join('\n') }, 'smtpTo'],
    [{ graceLateMinutes: '0' }, 'graceLateMinutes'],
    [{ graceLongMinutes: '1,5' }, 'graceLongMinutes'],
  ])('refuses %o beside its field', (changes, field) => {
    expect(issue(changes)?.path).toEqual([field]);
  });

  it('is empty as a whole or in part: e-mail without a webhook and the other way round', () => {
    expect(issue({ webhookUrl: '' })).toBeUndefined();
    expect(issue({ smtpHost: '', smtpFrom: '', smtpTo: '', smtpUser: '' })).toBeUndefined();
    expect(alertsRequest({ ...alertsValues(saved), webhookUrl: '' }).webhookUrl).toBe('');
  });
});

describe('words of a credential', () => {
  it('tells when a secret was saved and by whom, and nothing else', () => {
    expect(savedText(true, { updatedAt: '2026-11-12T13:00:00Z', updatedBy: 'Ana' })).toBe('Salvo em 12/11 por Ana');
    expect(savedText(true, { updatedAt: null, updatedBy: null })).toBe('Salvo');
    expect(savedText(false, { updatedAt: '2026-11-12T13:00:00Z', updatedBy: 'Ana' })).toBe('Nada salvo');
  });

  it('tells age and expiry', () => {
    expect(provenText({ provenAt: '2026-11-21T16:48:00Z' }, now)).toBe('Comprovada há 12 min');
    expect(provenText({ provenAt: null }, now)).toBe('Ainda não comprovada');
    expect(expiryText({ expiresAt: '2026-11-21T19:00:00Z' }, now)).toBe('vence em 2 h');
    expect(expiryText({ expiresAt: '2026-11-21T11:00:00Z' }, now)).toBe('venceu em 21/11/2026 08:00');
    expect(expiryText({ expiresAt: null }, now)).toBeNull();
  });

  it('names the fields of a change in plain words', () => {
    expect(fieldWord('password')).toBe('senha');
    expect(fieldWord('desconhecido')).toBe('desconhecido');
  });
});

describe('words of the log and the channels', () => {
  it('names action and target, or shows an unknown one as it is', () => {
    expect(actionWord('credential.save')).toBe('Credencial salva');
    expect(targetWord('google')).toBe('Google Planilhas');
    expect(actionWord('outra')).toBe('outra');
    expect(targetWord('financeiro')).toBe('financeiro');
  });

  it('tells how each channel does', () => {
    const channel = { channel: 'email', isConfigured: true, waiting: 2, problem: 'O servidor recusou a senha.' };
    expect(channelText(channel)).toBe('Por e-mail: O servidor recusou a senha. · 2 avisos na fila');
    expect(channelText({ ...channel, problem: null, waiting: 0 })).toBe('Por e-mail: ligado · nada na fila');
    expect(channelText({ ...channel, channel: 'webhook', isConfigured: false })).toBe('Pela internet: desligado');
  });
});

describe('open tab', () => {
  it('is the one of the address, else the first', () => {
    expect(readSettingsSearch({ aba: 'alertas' })).toEqual({ aba: 'alertas' });
    expect(readSettingsSearch({ aba: 'templates' })).toEqual({});
  });
});
