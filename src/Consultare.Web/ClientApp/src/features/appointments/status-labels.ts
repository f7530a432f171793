/** The ten statuses that are stored (hub-domain 1.3). */
const labels: Record<string, string> = {
  '1': 'Marcado – não confirmado',
  '2': 'Em andamento',
  '3': 'Atendido',
  '4': 'Em atendimento/aguardando',
  '6': 'Não compareceu',
  '7': 'Marcado – confirmado',
  '11': 'Desmarcado pelo paciente',
  '15': 'Remarcado',
  '16': 'Desmarcado pelo profissional',
  '22': 'Cancelado pelo profissional',
};

export const statusLabel = (id: string) => labels[id] ?? `Status ${id}`;

export const allStatusIds = Object.keys(labels);
