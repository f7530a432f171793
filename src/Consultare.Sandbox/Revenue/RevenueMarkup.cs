using Consultare.Sandbox.FeegowWeb;

namespace Consultare.Sandbox.Revenue;

/// <summary>The parts of the report page; nothing in them comes from elsewhere (sandbox 1).</summary>
internal static class RevenueMarkup
{
    public const string Style = """
        <style>
        ul.multiselect-container, #colunas { display: none; }
        .aberto { display: block !important; }
        .cobre { position: fixed; inset: 0; background: rgba(0,0,0,.6); z-index: 9; }
        table { border-collapse: collapse; } td { padding: 1px 4px; white-space: nowrap; }
        </style>
        """;

    private static readonly (int Number, string Label)[] Pickable =
        [(101, "Data de Referência"), (104, "Forma de Pagamento"), (117, "Prontuário")];

    /// <summary>The offer that asks to be dismissed: beside the page, over it, late, or not at all.</summary>
    public static string Modal(string variant)
    {
        var look = variant == "overlay" ? "class=\"cobre\"" : variant == "late" ? "class=\"cobre\" hidden" : "";
        return variant == "absent"
            ? ""
            : $"""<div id="oferta" {look}><p>Conheça nossas novidades!</p><button type="button" onclick="document.getElementById('oferta').remove()">Não, obrigada.</button></div>""";
    }

    public static string Units(bool isTicked)
    {
        var tick = isTicked ? " checked" : "";
        var items = RevenueUnit.All.Select(unit =>
            $"""<li><a tabindex="0"><label class="checkbox"><input type="checkbox" value="{unit.Id}"{tick}> {WebHtml.Text(unit.Name)}</label></a></li>""");
        return $"""
            <ul class="multiselect-container dropdown-menu">
            <li class="multiselect-item multiselect-all"><a tabindex="0"><label class="checkbox"><input type="checkbox" value="multiselect-all"{tick}> Selecionar tudo</label></a></li>
            {string.Concat(items)}
            </ul>
            """;
    }

    public static string Picker(string variant)
    {
        if (variant == "missing")
        {
            return "";
        }

        var columns = Pickable.Select(one => Column(one.Number, one.Label, isTicked: true))
            .Concat(variant == "without162" ? [] : [Column(RevenueColumn.AccountUser, "Usuário da conta", isTicked: false)]);
        return $"""
            <button type="button" title="Definir colunas" onclick="document.getElementById('colunas').classList.toggle('aberto')">Colunas</button>
            <div id="colunas">{string.Concat(columns)}<button type="button" class="btn btn-primary btn-block" onclick="confirmaColunas()">Selecionar</button></div>
            """;
    }

    public static string Script(string path, bool hasApply, bool isModalLate) => ReportScript
        .Replace("{path}", path, StringComparison.Ordinal)
        .Replace("{hasApply}", hasApply ? "true" : "false", StringComparison.Ordinal)
        .Replace("{late}", isModalLate ? "true" : "false", StringComparison.Ordinal);

    private static string Column(int number, string label, bool isTicked) =>
        $"""<label><input type="checkbox" name="Colunas" value="|{number}|"{(isTicked ? " checked" : "")}> {label}</label>""";

    private const string ReportScript = """
        const um = (seletor) => document.querySelector(seletor);
        const todos = (seletor) => [...document.querySelectorAll(seletor)];
        const lista = um('ul.multiselect-container');
        const corpo = um('#table-resultado tbody');
        const caixas = () => todos('ul.multiselect-container li:not(.multiselect-all) input');
        const marcadas = () => caixas().filter((caixa) => caixa.checked).map((caixa) => caixa.value).join(',');
        let unidades = marcadas(), colunas = '', proximo = null, ocupado = false, leitura = 0;

        function abreUnidades(evento) { evento.stopPropagation(); lista.classList.toggle('aberto'); }
        function alteraUnidade() { unidades = marcadas(); }
        function fecha() { lista.classList.remove('aberto'); um('#colunas')?.classList.remove('aberto'); }

        lista.addEventListener('change', (evento) => {
          if (evento.target.value === 'multiselect-all') caixas().forEach((caixa) => { caixa.checked = evento.target.checked; });
          else um('.multiselect-all input').checked = caixas().every((caixa) => caixa.checked);
          if (!{hasApply}) alteraUnidade();
        });
        document.addEventListener('keydown', (evento) => { if (evento.key === 'Escape') fecha(); });
        document.body.addEventListener('click', (evento) => { if (evento.target === document.body) fecha(); });

        let de = um('#De').value, ate = um('#Ate').value;
        um('#De').addEventListener('change', () => { de = um('#De').value; });
        um('#Ate').addEventListener('change', () => { ate = um('#Ate').value; });
        um('#btn-filtrar').addEventListener('click', carrega);
        function confirmaColunas() {
          colunas = um('#colunas input[value="|162|"]')?.checked ? '162' : '';
          fecha();
          carrega();
        }

        function linha(celulas, marca) {
          const nova = document.createElement('tr');
          for (const celula of celulas) nova.appendChild(document.createElement(marca)).textContent = celula;
          return nova;
        }
        function carrega() {
          leitura++;
          corpo.replaceChildren();
          um('#table-resultado tfoot')?.remove();
          um('#avisos').textContent = '';
          um('#resumo').textContent = de + ' a ' + ate;
          busca(0, leitura);
        }
        async function busca(inicio, desta) {
          ocupado = true;
          proximo = null;
          const parte = new URLSearchParams({ de, ate, unidades, colunas, inicio });
          try {
            const resposta = await fetch('{path}?' + parte);
            if (desta !== leitura || !resposta.ok) return;
            mostra(await resposta.json(), inicio);
          } finally { ocupado = false; }
        }
        function mostra(dados, inicio) {
          um('#table-resultado thead').replaceChildren(linha(dados.titulos, 'th'));
          const novas = document.createDocumentFragment();
          for (const celulas of dados.linhas) novas.appendChild(linha(celulas, 'td'));
          corpo.appendChild(novas);
          proximo = dados.proximo;
          if (inicio === 0 && dados.linhas.length === 0) vazio(dados);
          if (proximo === null && dados.rodape) rodape(dados);
        }
        function vazio(dados) {
          const aviso = 'Nenhum registro encontrado.';
          if (dados.vazio === 'message') um('#avisos').textContent = aviso;
          if (dados.vazio !== 'row') return;
          const unica = corpo.appendChild(linha([aviso], 'td'));
          unica.firstChild.colSpan = dados.titulos.length;
        }
        function rodape(dados) {
          const onde = dados.rodapeNoCorpo ? corpo : um('#table-resultado').appendChild(document.createElement('tfoot'));
          onde.appendChild(linha(dados.rodape, 'td'));
        }
        window.addEventListener('scroll', () => {
          const noFim = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 5;
          if (noFim && !ocupado && proximo !== null) busca(proximo, leitura);
        });
        if ({late}) setTimeout(() => { const oferta = um('#oferta'); if (oferta) oferta.hidden = false; }, 500);
        """;
}
