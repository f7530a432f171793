/** What each system calls its login and its key; without a word, it has no such field. */
export type CredentialWords = { username: string; password: string | null; token: string; longToken: boolean };

const words: Record<string, CredentialWords> = {
  feegow: { username: 'Usuário', password: 'Senha', token: 'Chave da API', longToken: false },
  clinia: { username: 'Usuário', password: 'Senha', token: 'Cookie da sessão', longToken: true },
  google: { username: 'Conta de serviço', password: null, token: 'Chave privada', longToken: true },
};

export const credentialWords = (service: string): CredentialWords =>
  words[service] ?? { username: 'Usuário', password: 'Senha', token: 'Chave', longToken: false };
