using Consultare.Web.Access;

namespace Consultare.Web.Tests.Access;

public sealed class HubPagesTests
{
    // Key, label, route, GESTOR, OPERADOR: the table of hub-domain 3.3, typed from there.
    public static TheoryData<int, string, string, string, string, string> Table => new()
    {
        { 1, "dashboard", "Visao Geral", "/dashboard", "V--", "V--" },
        { 2, "monitor", "Monitor", "/monitor", "VER", "V-R" },
        { 3, "financeiro", "Financeiro", "/financeiro", "VER", "---" },
        { 4, "contratos", "ResolveSaude", "/contratos", "VER", "---" },
        { 5, "propostas", "Propostas", "/propostas", "VER", "---" },
        { 6, "metas_dashboard", "Painel de Metas", "/metas/dashboard", "V--", "V--" },
        { 7, "metas", "Gestao de Metas", "/metas", "VE-", "---" },
        { 8, "produtividade", "Produtividade", "/produtividade", "VER", "V-R" },
        { 9, "agendamentos", "Agendamentos", "/agendamentos", "VER", "V-R" },
        { 10, "profissionais", "Profissionais", "/profissionais", "VER", "V--" },
        { 11, "checklist_crc", "Checklist CRC", "/checklist-crc", "VER", "VER" },
        { 12, "checklist_recepcao", "Checklist Recepcao", "/checklist-recepcao", "VER", "VER" },
        { 13, "ajuda", "Ajuda", "/ajuda", "V--", "V--" },
        { 14, "users", "Usuarios", "/users", "---", "---" },
        { 15, "settings", "Configuracoes", "/settings", "---", "---" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Resolve_WhenNothingIsStored_GivesTheDefaultOfTheTable(
        int number, string key, string label, string route, string manager, string @operator)
    {
        var page = HubPages.All[number - 1];

        (page.Key, page.Label, page.Route).ShouldBe((key, label, route));
        Letters(AccessMatrix.Resolve("ADMIN", [])[key]).ShouldBe("VER");
        Letters(AccessMatrix.Resolve("GESTOR", [])[key]).ShouldBe(manager);
        Letters(AccessMatrix.Resolve("OPERADOR", [])[key]).ShouldBe(@operator);
    }

    [Fact]
    public void All_HoldsThePagesOfTheTableAndNoOther() => HubPages.All.Count.ShouldBe(Table.Count);

    private static string Letters(PageRights rights) =>
        $"{(rights.View ? 'V' : '-')}{(rights.Edit ? 'E' : '-')}{(rights.Refresh ? 'R' : '-')}";
}
