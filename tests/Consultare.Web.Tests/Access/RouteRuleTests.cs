using Consultare.Web.Access;
using Microsoft.AspNetCore.Builder;

namespace Consultare.Web.Tests.Access;

public sealed class RouteRuleTests
{
    [Fact]
    public async Task VerifyRoutes_WhenARouteHasNoRule_RefusesTheStartAndNamesIt()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/api/aberta", () => "ok").AllowEveryone();
        app.MapGet("/api/esquecida", () => "ok");

        var refusal = Should.Throw<InvalidOperationException>(() => AccessServices.VerifyRoutes(app));

        refusal.Message.ShouldContain("/api/esquecida");
        refusal.Message.ShouldNotContain("/api/aberta");
    }

    [Fact]
    public async Task VerifyRoutes_WhenARouteHasTwoRules_RefusesTheStartAndNamesIt()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGroup("/api").AllowEveryone().MapGet("/duas", () => "ok").RequirePage("users", PageAction.View);

        Should.Throw<InvalidOperationException>(() => AccessServices.VerifyRoutes(app)).Message.ShouldContain("/api/duas");
    }

    [Fact]
    public async Task VerifyRoutes_WhenEveryRouteHasOneRule_Passes()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/api/aberta", () => "ok").AllowEveryone();

        Should.NotThrow(() => AccessServices.VerifyRoutes(app));
    }

    [Fact]
    public async Task RequirePage_WhenThereIsNoSuchPage_RefusesToMapTheRoute()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        var route = app.MapGet("/api/x", () => "ok");

        Should.Throw<ArgumentException>(() => route.RequirePage("relatorios", PageAction.View))
            .Message.ShouldContain("relatorios");
    }
}
