const labels: Record<string, string> = { ADMIN: 'Administrador', GESTOR: 'Gestor', OPERADOR: 'Operador' };

/** Any unknown role behaves, and reads, as the least one. */
export const roleLabel = (role: string) => labels[role] ?? 'Operador';

const joiners = new Set(['da', 'das', 'de', 'do', 'dos', 'e']);

/** "Ana Paula de Souza" → "AS". */
export const initials = (name: string) => {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !joiners.has(word.toLowerCase()));
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase('pt-BR');
};
