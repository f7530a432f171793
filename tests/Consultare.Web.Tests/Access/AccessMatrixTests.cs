using Consultare.Data.Users;
using Consultare.Web.Access;

namespace Consultare.Web.Tests.Access;

public sealed class AccessMatrixTests
{
    [Fact]
    public void Resolve_WhenARowIsStored_ReplacesTheWholeDefaultOfItsPage()
    {
        var matrix = AccessMatrix.Resolve("GESTOR", [new PagePermission("financeiro", View: false, Edit: true, Refresh: false)]);

        matrix["financeiro"].ShouldBe(new PageRights(View: false, Edit: true, Refresh: false));
    }

    [Fact]
    public void Resolve_WhenARowIsStored_LeavesTheOtherPagesAtTheirDefault()
    {
        var matrix = AccessMatrix.Resolve("OPERADOR", [new PagePermission("financeiro", true, true, true)]);

        var others = AccessMatrix.Resolve("OPERADOR", []).Where(page => page.Key != "financeiro");
        matrix.Where(page => page.Key != "financeiro").ShouldBe(others);
    }

    [Fact]
    public void Resolve_WhenRowsRestrictAnAdministrator_GivesEverything()
    {
        var rows = HubPages.All.Select(page => new PagePermission(page.Key, false, false, false)).ToList();

        AccessMatrix.Resolve("ADMIN", rows).Values.ShouldAllBe(rights => rights == PageRights.All);
    }

    [Fact]
    public void Resolve_WhenThePageIsUnknown_IgnoresTheRow()
    {
        var matrix = AccessMatrix.Resolve("OPERADOR", [new PagePermission("relatorios", true, true, true)]);

        matrix.Keys.ShouldBe(HubPages.All.Select(page => page.Key));
    }

    [Theory]
    [InlineData("USER")]
    [InlineData("")]
    [InlineData("SUPERADMIN")]
    public void Of_WhenTheRoleIsUnknown_BehavesAsOperador(string stored) => Roles.Of(stored).ShouldBe("OPERADOR");

    [Theory]
    [InlineData("ADMIN", "ADMIN")]
    [InlineData("gestor", "GESTOR")]
    [InlineData(" operador ", "OPERADOR")]
    public void Of_WhenTheRoleIsKnown_IgnoresCaseAndSpaces(string stored, string role) => Roles.Of(stored).ShouldBe(role);
}
