using Consultare.Data.Users;
using Consultare.Web.Access;
using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Access;

public sealed class RoutePermissionsTests(DoorFixture door) : IClassFixture<DoorFixture>
{
    private readonly DoorHub _hub = door.Hub;

    [Theory]
    [InlineData("ADMIN")]
    [InlineData("GESTOR")]
    [InlineData("OPERADOR")]
    [InlineData("USER")]
    public async Task RequirePage_OfEveryPageAndAction_AnswersAsTheMatrixSays(string role)
    {
        using var visitor = await _hub.SignInAsAsync(role);
        var matrix = AccessMatrix.Resolve(Roles.Of(role), []);

        foreach (var (page, action) in EveryPageAndAction())
        {
            var reply = await visitor.GetAsync(ProbeRoutes.PathOf(page.Key, action));

            reply.Status.ShouldBe(matrix[page.Key].Allow(action) ? 200 : 403, $"{role} {page.Key} {action}");
        }
    }

    [Fact]
    public async Task RequirePage_WhenNobodyIsSignedIn_Answers401OnEveryPageAndAction()
    {
        using var visitor = _hub.Visitor();

        foreach (var (page, action) in EveryPageAndAction())
        {
            (await visitor.GetAsync(ProbeRoutes.PathOf(page.Key, action))).ShouldBeProblem(401, "nao_autenticado");
        }
    }

    [Theory]
    [InlineData("financeiro", PageAction.View, "Financeiro")]
    [InlineData("settings", PageAction.Edit, "Configurações")]
    [InlineData("metas", PageAction.Refresh, "Gestão de Metas")]
    public async Task RequirePage_WhenForbidden_NamesThePageAndWhomToAsk(string page, PageAction action, string title)
    {
        using var visitor = await _hub.SignInAsAsync("OPERADOR");

        var detail = (await visitor.GetAsync(ProbeRoutes.PathOf(page, action))).ShouldBeProblem(403, "sem_permissao");

        detail.ShouldContain(title);
        detail.ShouldContain("administrador");
    }

    [Fact]
    public async Task RequirePage_WhenARowOverridesTheDefault_FollowsTheRow()
    {
        var user = await _hub.AddUserAsync("OPERADOR");
        await _hub.GrantAsync(
            user, new PagePermission("financeiro", true, false, false), new PagePermission("agendamentos", false, false, false));
        using var visitor = await _hub.SignInAsync(user);

        (await visitor.GetAsync(ProbeRoutes.PathOf("financeiro", PageAction.View))).Status.ShouldBe(200);
        (await visitor.GetAsync(ProbeRoutes.PathOf("agendamentos", PageAction.View))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("/api/probe/any-view")]
    [InlineData("/api/probe/any-refresh")]
    public async Task RequireAny_WhenOnePageIsEnough_LetsInAndWithoutAnyRefuses(string path)
    {
        var user = await _hub.AddUserAsync("OPERADOR");
        await _hub.GrantAsync(user, Nothing());
        using var visitor = await _hub.SignInAsync(user);
        (await visitor.GetAsync(path)).ShouldBeProblem(403, "sem_permissao").ShouldContain("administrador");

        await _hub.GrantAsync(user, new PagePermission("ajuda", View: true, Edit: false, Refresh: true));

        (await visitor.GetAsync(path)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task RequireAnyRefresh_WhenThePersonMayOnlySee_Refuses()
    {
        var user = await _hub.AddUserAsync("OPERADOR");
        await _hub.GrantAsync(user, [.. Nothing(), new PagePermission("ajuda", View: true, Edit: true, Refresh: false)]);
        using var visitor = await _hub.SignInAsync(user);

        (await visitor.GetAsync("/api/probe/any-refresh")).ShouldBeProblem(403, "sem_permissao");
    }

    [Fact]
    public async Task RequireSignedIn_WhenThePersonMayDoNothing_LetsIn()
    {
        var user = await _hub.AddUserAsync("OPERADOR");
        await _hub.GrantAsync(user, Nothing());
        using var visitor = await _hub.SignInAsync(user);

        (await visitor.GetAsync("/api/probe/me")).Text.ShouldBe(user.Id);
    }

    [Fact]
    public async Task AllowEveryone_WhenNobodyIsSignedIn_LetsIn()
    {
        using var visitor = _hub.Visitor();

        (await visitor.GetAsync("/api/probe/everyone")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task UnknownAddress_WhenAnonymous_Is401AndSignedIn_Is404()
    {
        using var anonymous = _hub.Visitor();
        using var signedIn = await _hub.SignInAsAsync("OPERADOR");

        (await anonymous.GetAsync("/api/nada")).ShouldBeProblem(401, "nao_autenticado");
        (await signedIn.GetAsync("/api/nada")).ShouldBeProblem(404, "nao_encontrado");
    }

    private static IEnumerable<(HubPage Page, PageAction Action)> EveryPageAndAction() =>
        HubPages.All.SelectMany(page => Enum.GetValues<PageAction>().Select(action => (page, action)));

    private static PagePermission[] Nothing() =>
        [.. HubPages.All.Select(page => new PagePermission(page.Key, false, false, false))];
}
