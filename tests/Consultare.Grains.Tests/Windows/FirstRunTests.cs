using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Grains.Tests.Windows;

/// <summary>The very first run of a service that needs sessions waits for the service that makes them (architecture "auth first").</summary>
public sealed class FirstRunTests
{
    private const string Before = "teste_antes";

    [Fact]
    public async Task FirstRun_OfAServiceThatNeedsSessions_WaitsForTheFirstRunOfAuth()
    {
        var clockwork = new Clockwork("22:00");
        var held = new TaskCompletionSource<Grains.Runs.PageResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        clockwork.Script.Answer = _ => held.Task;
        await using var hub = await clockwork.StartAsync(options => options with
        {
            ConfigureRuns = runs => runs.Services.Add(Before),
            ConfigureSilo = silo =>
            {
                silo.Services.AddSingleton(clockwork.Script);
                silo.Services.AddSingleton(new BuiltServices([Clockwork.Named(Before), Clockwork.Definition with { FirstRunAfter = Before }]));
            },
        });
        var auth = hub.Grains.GetGrain<IServiceStatusGrain>(Before);
        await clockwork.Script.CyclesAsync(1 - clockwork.Script.Cycles);

        (await hub.Status.NextRunAsync("probe")).ShouldBeNull();
        (await hub.AllRunsAsync()).ShouldBeEmpty();
        held.SetResult(ClockworkScript.Quiet());
        await hub.Watch.WaitAsync(seen => seen.State == ServiceState.Online, "first run");

        (await auth.GetSnapshotAsync()).Last.ShouldNotBeNull().EndedAt!.Value.ShouldBeLessThanOrEqualTo((await hub.AllRunsAsync()).Single().StartedAt!.Value);
    }

    [Theory]
    [InlineData("monitor_medico", "auth")]
    [InlineData("monitor_recepcao", "auth")]
    [InlineData("faturamento", "auth")]
    [InlineData("financeiro", null)]
    public void Services_ThatNeedSessions_WaitForAuth(string key, string? expected) => Clockwork.Named(key).FirstRunAfter.ShouldBe(expected);
}
