import { expect, it } from 'vitest';
import { sessionWith } from '@/testing/builders';
import { visibleGroups } from './menu-items';

const everything = sessionWith({ agendamentos: { view: true, refresh: true }, settings: { view: true } });
const labels = (session: typeof everything, search = '') =>
  visibleGroups(session, search).flatMap(({ items }) => items.map(({ label }) => label));

it('lists built pages in the order of the menu, only with permission', () => {
  expect(labels(everything)).toEqual(['Dashboard de Agendamentos', 'Serviços', 'Configurações']);
  expect(labels(sessionWith({ agendamentos: { view: true } }))).toEqual(['Dashboard de Agendamentos']);
  expect(visibleGroups(sessionWith({}), '')).toEqual([]);
});

it('finds by label, route and group, whatever the accents', () => {
  expect(labels(everything, 'servicos')).toEqual(['Serviços']);
  expect(labels(everything, 'configuracoes')).toEqual(['Configurações']);
  expect(labels(everything, '/agendam')).toEqual(['Dashboard de Agendamentos']);
  expect(labels(everything, 'OPERACOES')).toEqual(['Dashboard de Agendamentos']);
  expect(labels(everything, 'nada disso')).toEqual([]);
});
