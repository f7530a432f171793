namespace Consultare.Web.Access;

/// <summary>The table of pages (hub-domain 3.3); its order is the order of redirects.</summary>
internal static class HubPages
{
    private static readonly PageRights None = PageRights.None;
    private static readonly PageRights See = new(View: true, Edit: false, Refresh: false);
    private static readonly PageRights SeeEdit = new(View: true, Edit: true, Refresh: false);
    private static readonly PageRights SeeRefresh = new(View: true, Edit: false, Refresh: true);
    private static readonly PageRights Full = PageRights.All;

    /// <summary>All pages.</summary>
    public static IReadOnlyList<HubPage> All { get; } =
    [
        new("dashboard", "Visao Geral", "Visão Geral", "/dashboard", See, See),
        new("monitor", "Monitor", "Monitor", "/monitor", Full, SeeRefresh),
        new("financeiro", "Financeiro", "Financeiro", "/financeiro", Full, None),
        new("contratos", "ResolveSaude", "ResolveSaúde", "/contratos", Full, None),
        new("propostas", "Propostas", "Propostas", "/propostas", Full, None),
        new("metas_dashboard", "Painel de Metas", "Painel de Metas", "/metas/dashboard", See, See),
        new("metas", "Gestao de Metas", "Gestão de Metas", "/metas", SeeEdit, None),
        new("produtividade", "Produtividade", "Produtividade", "/produtividade", Full, SeeRefresh),
        new("agendamentos", "Agendamentos", "Agendamentos", "/agendamentos", Full, SeeRefresh),
        new("profissionais", "Profissionais", "Profissionais", "/profissionais", Full, See),
        new("checklist_crc", "Checklist CRC", "Checklist CRC", "/checklist-crc", Full, Full),
        new("checklist_recepcao", "Checklist Recepcao", "Checklist Recepção", "/checklist-recepcao", Full, Full),
        new("ajuda", "Ajuda", "Ajuda", "/ajuda", See, See),
        new("users", "Usuarios", "Usuários", "/users", None, None),
        new("settings", "Configuracoes", "Configurações", "/settings", None, None),
    ];

    /// <summary>The page of a key, or null.</summary>
    public static HubPage? Find(string key) => All.FirstOrDefault(page => page.Key == key);
}
