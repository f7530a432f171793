import type { ReactNode } from 'react';

const Help = ({ title, children }: { title: string; children: ReactNode }) => (
  <aside aria-label={title} className="rounded border border-border bg-info-fill px-5 py-4">
    <h2 className="font-semibold">{title}</h2>
    <div className="mt-2 flex flex-col gap-2 [&_ol]:list-decimal [&_ol]:pl-5 [&_li]:mt-1">{children}</div>
  </aside>
);

export const FeegowHelp = () => (
  <Help title="Como preencher">
    <ol>
      <li>Use um usuário do Feegow só para o hub. Se outra pessoa entrar com ele, um derruba o outro.</li>
      <li>Esse usuário precisa ver Ouro Verde, Centro Cambuí e Campinas Shopping.</li>
      <li>A chave da API é pedida ao suporte do Feegow, em nome da clínica.</li>
      <li>Salve e use “Testar conexão”. As sessões das unidades se renovam em seguida.</li>
    </ol>
    <p className="text-muted">O que foi salvo nunca volta para a tela: só é possível trocar ou apagar.</p>
  </Help>
);

export const CliniaHelp = () => (
  <Help title="Como obter o cookie">
    <ol>
      <li>Entre na Clinia pelo navegador, com o usuário do hub.</li>
      <li>Abra as ferramentas do navegador (F12), aba “Rede”, e recarregue a página.</li>
      <li>Clique na primeira linha e copie o valor inteiro de “Cookie”, nos cabeçalhos do pedido.</li>
      <li>Aqui, escolha “Trocar”, cole o valor, salve e use “Testar conexão”.</li>
    </ol>
    <p className="text-muted">
      Com usuário e senha preenchidos, o hub renova o cookie sozinho. Sair da Clinia nesse navegador derruba o cookie:
      feche a janela sem sair.
    </p>
  </Help>
);

export const GoogleHelp = () => (
  <Help title="Como obter a chave">
    <ol>
      <li>No Google Cloud, abra a conta de serviço do hub e crie uma chave do tipo JSON.</li>
      <li>Copie “client_email” para a conta de serviço, aqui ao lado.</li>
      <li>Copie “private_key” inteira, de -----BEGIN PRIVATE KEY----- até -----END PRIVATE KEY-----.</li>
      <li>Compartilhe cada planilha com o e-mail da conta, só para leitura.</li>
    </ol>
    <p className="text-muted">Sem conta de serviço, o hub só lê as planilhas que são públicas.</p>
  </Help>
);
