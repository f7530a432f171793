import { describe, expect, it } from 'vitest';
import { sessionWith } from '@/testing/builders';
import { landingRoute } from './pages';
import { safeReturnPath } from './return-path';
import { initials, roleLabel } from './roles';
import { hasAnyView, may, mayRefreshAny, mayRefreshAnything } from './session';

describe('permissions', () => {
  it('grants nothing to nobody', () => {
    expect(may(null, 'agendamentos', 'view')).toBe(false);
    expect(hasAnyView(null)).toBe(false);
    expect(mayRefreshAnything(null)).toBe(false);
  });

  it('allows a refresh on any page that carries the button (F24)', () => {
    const session = sessionWith({ agendamentos: { refresh: true } });
    expect(mayRefreshAny(session, ['produtividade', 'agendamentos'])).toBe(true);
    expect(mayRefreshAny(session, ['produtividade'])).toBe(false);
  });
});

describe('first page', () => {
  it('is the first built one with view', () => {
    expect(landingRoute(sessionWith({ agendamentos: { view: true, refresh: true } }))).toBe('/agendamentos');
  });

  it('is the board for those who may only refresh', () => {
    expect(landingRoute(sessionWith({ monitor: { refresh: true } }))).toBe('/servicos');
  });

  it('is none for those who may see nothing that is built', () => {
    expect(landingRoute(sessionWith({ metas: { view: true } }))).toBeNull();
  });
});

describe('return path', () => {
  it('keeps a page of this site with its filters', () => {
    expect(safeReturnPath('/agendamentos?status=6')).toBe('/agendamentos?status=6');
  });

  it.each(['//evil.test', '/\\evil.test', 'https://evil.test', 'agendamentos', '/login?voltar=/x', 7, undefined])(
    'drops %s',
    (path) => {
      expect(safeReturnPath(path)).toBeUndefined();
    },
  );
});

describe('person', () => {
  it('has the initials of first and last name', () => {
    expect(initials('Ana Paula de Souza')).toBe('AS');
    expect(initials('élcio')).toBe('É');
    expect(initials('  ')).toBe('?');
  });

  it('has a role label; unknown roles read as the least', () => {
    expect(roleLabel('ADMIN')).toBe('Administrador');
    expect(roleLabel('GESTOR')).toBe('Gestor');
    expect(roleLabel('qualquer')).toBe('Operador');
  });
});
