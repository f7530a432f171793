using Consultare.Web.Access;
using Consultare.Web.Tests.SmallHub;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Consultare.Web.Tests.Problems;

public sealed class FailureTests
{
    private const string Secret = "paciente.maria@consultare.example";

    [Fact]
    public async Task Failure_ThatNobodyHandled_TellsPeopleOnlyHowToFindIt()
    {
        await using var hub = await DoorHub.StartAsync(routes => routes
            .MapGet("/api/quebra/{id}", string (string id) => throw new InvalidOperationException(
                $"Row of {Secret} {id}", new FormatException($"Bad {Secret}")))
            .AllowEveryone());
        using var visitor = hub.Visitor();

        var reply = await visitor.GetAsync($"/api/quebra/7?nome={Secret}");

        reply.ShouldBeProblem(500, "falha_interna").ShouldNotContain("Exception");
        reply.Text.ShouldNotContain(Secret);
        var line = hub.Log.Errors.ShouldHaveSingleItem().Text;
        line.ShouldContain(reply.Json.GetProperty("traceId").GetString()!);
        line.ShouldContain("GET");
        line.ShouldContain("/api/quebra/{id}");
        line.ShouldContain("InvalidOperationException < FormatException");
        line.ShouldContain(nameof(FailureTests));
        line.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Failure_ReplacesWhatTheHandlerHadPrepared()
    {
        await using var hub = await DoorHub.StartAsync(routes => routes
            .MapGet("/api/quebra", string (HttpContext context) =>
            {
                context.Response.Headers.ETag = "\"meio\"";
                context.Response.ContentType = "text/csv";
                throw new InvalidOperationException();
            })
            .AllowEveryone());
        using var visitor = hub.Visitor();

        var reply = await visitor.GetAsync("/api/quebra");

        reply.ShouldBeProblem(500, "falha_interna");
        reply.Header("ETag").ShouldBeNull();
    }

    [Fact]
    public async Task Failure_ThatIsTooLittleTime_Is503()
    {
        await using var hub = await DoorHub.StartAsync(
            routes => routes.MapGet("/api/lento", string () => throw new TimeoutException()).AllowEveryone());
        using var visitor = hub.Visitor();

        (await visitor.GetAsync("/api/lento")).ShouldBeProblem(503, "indisponivel");
    }

    [Fact]
    public async Task ClientThatGoesAway_IsNoErrorOfTheHub()
    {
        var entered = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using var hub = await DoorHub.StartAsync(routes => routes
            .MapGet("/api/espera", async (CancellationToken cancellationToken) =>
            {
                entered.SetResult();
                using var _ = cancellationToken.Register(left.SetResult);
                await left.Task;
                cancellationToken.ThrowIfCancellationRequested();
            })
            .AllowEveryone());

        using (var visitor = hub.Visitor())
        {
            var waiting = visitor.GetAsync("/api/espera");
            await entered.Task;
            visitor.Dispose();
            await Should.ThrowAsync<Exception>(() => waiting);
        }

        await left.Task;
        // Stopping waits until the request is through.
        await hub.App.StopAsync();
        hub.Log.Errors.ShouldBeEmpty();
    }
}
