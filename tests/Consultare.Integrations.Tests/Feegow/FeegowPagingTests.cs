using System.Globalization;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>We ask for whole windows; an API that pages all the same is noticed (ambiguity A2, S16).</summary>
public sealed class FeegowPagingTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Search_WhenPagesNeverAdvance_StopsByGuard_S16()
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add("S16");

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.PagingStuck);
        failure.IsFatal.ShouldBeTrue();
        failure.Message.ShouldContain("não avançam");
        scene.Requests.ShouldBeInRange(2, 3);
        scene.Log.Lines.ShouldHaveSingleItem().ShouldContain("PagingStuck");
    }

    [Fact]
    public async Task Search_WhenThePagesAdvance_ReadsThemAll()
    {
        using var scene = new FeegowScene(sandbox);
        ServePage(scene, 1, 50);
        ServePage(scene, 51, 50, start: 50);
        ServePage(scene, 101, 20, start: 100);
        ServeNothing(scene, start: 120);

        var slice = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Value;

        slice.Read.ShouldBe(120);
        slice.Items.Select(item => item.Id).ShouldBe(Enumerable.Range(1, 120).Select(id => (long)id));
        scene.Requests.ShouldBe(4);
    }

    [Fact]
    public async Task Search_WhenLaterPagesRepeat_StopsByGuard_S16()
    {
        using var scene = new FeegowScene(sandbox);
        ServePage(scene, 1, 50);
        ServePage(scene, 51, 50, start: 50);
        ServePage(scene, 51, 50, start: 100);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.PagingStuck);
    }

    [Fact]
    public async Task Search_WhenAWholeWindowHoldsJustAsManyAsAPage_IsWhole()
    {
        using var scene = new FeegowScene(sandbox);
        ServePage(scene, 1, 50);
        ServePage(scene, 1, 50, start: 50);

        var slice = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Value;

        slice.Read.ShouldBe(50);
        scene.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Search_WhenTheNextPageFails_TheSliceFails()
    {
        using var scene = new FeegowScene(sandbox);
        ServePage(scene, 1, 50);
        Answer(scene, "oops", start: 50);

        (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure.Kind.ShouldBe(FailureKind.BadPayload);
    }

    private static void ServePage(FeegowScene scene, int firstId, int count, int? start = null)
    {
        var records = Enumerable.Range(firstId, count).Select(id =>
            $$"""{"agendamento_id":{{id}},"data":"10-03-2026","status_id":3}""");
        Answer(scene, $$"""{"success":true,"content":[{{string.Join(",", records)}}]}""", start);
    }

    private static void ServeNothing(FeegowScene scene, int start) =>
        Answer(scene, """{"success":false,"content":"Nenhum agendamento"}""", start, status: "409");

    private static void Answer(FeegowScene scene, string body, int? start, string status = "200") =>
        scene.Sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = FeegowScene.Search,
            Count = start is null ? 1 : null,
            Where = start is { } from
                ? new Dictionary<string, string> { ["start"] = from.ToString(CultureInfo.InvariantCulture) }
                : null,
            Parameters = new Dictionary<string, string> { ["status"] = status, ["body"] = body },
        });
}
