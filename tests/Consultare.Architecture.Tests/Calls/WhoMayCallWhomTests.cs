using System.Reflection;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Orleans;
using Orleans.Concurrency;

namespace Consultare.Architecture.Tests.Calls;

/// <summary>Two grains that await each other wait until the time-out: these rules make that impossible.</summary>
public sealed class WhoMayCallWhomTests
{
    private const string Watcher = "AlertGrain";

    [Fact]
    public void Down_TheStatusGrainCallsOnlyStartAndCancelOfAnIntegration()
    {
        var called = GrainCallsOf(GrainTypes.StatusGrain).ToList();

        called.ShouldContain("IIntegrationGrain.StartAsync");
        called.Except(["IIntegrationGrain.StartAsync", "IIntegrationGrain.CancelAsync"]).ShouldBeEmpty();
    }

    [Fact]
    public void Up_IntegrationsCallOnlyTheMethodsMeantForThem()
    {
        var called = GrainTypes.AllButStatusGrain.Where(type => type.Name != Watcher).SelectMany(GrainCallsOf)
            .Where(call => call.StartsWith("IServiceStatusGrain.", StringComparison.Ordinal)).ToList();

        called.ShouldContain("IServiceStatusGrain.NextRunAsync");
        called.Except(
        [
            $"IServiceStatusGrain.{nameof(IServiceStatusGrain.NextRunAsync)}",
            $"IServiceStatusGrain.{nameof(IServiceStatusGrain.ReportProgressAsync)}",
            $"IServiceStatusGrain.{nameof(IServiceStatusGrain.ReportCycleAsync)}",
            $"IServiceStatusGrain.{nameof(IServiceStatusGrain.EndRunAsync)}",
        ]).ShouldBeEmpty();
    }

    [Fact]
    public void Watcher_OnlyAsksAndTellsTheStatusGrain_AndNobodyButItsAlarmAsksTheWatcher()
    {
        var watcher = GrainTypes.All.Single(grain => grain.Name == Watcher);

        GrainCallsOf(watcher).ShouldBe(
            [
                $"IServiceStatusGrain.{nameof(IServiceStatusGrain.GetSnapshotAsync)}",
                $"IServiceStatusGrain.{nameof(IServiceStatusGrain.SetAlertAsync)}",
            ],
            ignoreOrder: true);
        GrainTypes.Assembly.GetTypes().Where(type => !type.IsNested)
            .Where(type => GrainCallsOf(type).Any(call => call.StartsWith($"I{Watcher}.", StringComparison.Ordinal)))
            .Select(type => type.Name).ShouldBe(["WakeWatchers"]);
    }

    [Fact]
    public void Wakers_OfAnIntegrationAwaitNoGrain()
    {
        foreach (var integration in GrainTypes.Integrations)
        {
            foreach (var name in new[] { "StartAsync", "CancelAsync", "ReceiveReminder", "OnActivateAsync" })
            {
                var method = integration.GetMethod(name)!;

                IntermediateCode.ReachedFrom(method).Where(IsGrainCall).ShouldBeEmpty($"{integration.Name}.{name}");
            }
        }
    }

    [Fact]
    public void Wakers_AreNotRewrittenByAnIntegration() =>
        GrainTypes.Integrations.Where(grain => grain != GrainTypes.IntegrationBase)
            .SelectMany(grain => new[] { "StartAsync", "CancelAsync", "ReceiveReminder" }.Select(name => grain.GetMethod(name)!))
            .Where(method => method.DeclaringType != GrainTypes.IntegrationBase).ShouldBeEmpty();

    [Fact]
    public void Integrations_AreWokenByTheStatusGrainAndTheAlarmOnly() =>
        GrainTypes.AllButStatusGrain.Where(type => GrainCallsOf(type).Any(call => call.StartsWith("IIntegrationGrain.", StringComparison.Ordinal)))
            .Select(type => type.Name).ShouldBe(["IntegrationAlarm"]);

    [Fact]
    public void Reader_OfCompiledCodeFindsCallsInsideAsyncMethods() =>
        // The scan above is worth nothing if it does not see into state machines.
        IntermediateCode.NamedBy(GrainTypes.StatusGrain).ShouldContain(method => method.Name == "UpsertAsync");

    [Fact]
    public void Credentials_CallNoIntegrationAndNoStatusGrain()
    {
        var called = OfCredentials().SelectMany(GrainCallsOf).Where(call => !IsOfCredentials(call));

        called.ShouldBeEmpty();
    }

    [Fact]
    public void Credentials_AreToldAndAskedWithoutWaitingForALogin()
    {
        // What a renewal calls back while its grain waits for it must interleave, or both wait until the time-out.
        foreach (var method in typeof(ICredentialGrain).GetMethods().Concat(typeof(IFeegowUserGrain).GetMethods()))
        {
            method.GetCustomAttribute<AlwaysInterleaveAttribute>().ShouldNotBeNull(method.Name);
        }

        foreach (var name in new[] { nameof(ICredentialGrain.GetFreshAsync), nameof(ICredentialGrain.TestAsync) })
        {
            typeof(ICredentialGrain).GetMethod(name)!.GetCustomAttribute<ResponseTimeoutAttribute>().ShouldNotBeNull(name);
        }
    }

    [Fact]
    public void Users_OfFeegowCallNoGrain() =>
        GrainCallsOf(GrainTypes.All.Single(type => type.Name == "FeegowUserGrain")).ShouldBeEmpty();

    [Fact]
    public void Users_OfFeegowAreEnteredThroughTheGateOnly() =>
        GrainTypes.AllButStatusGrain.Where(type => GrainCallsOf(type).Any(call => call.StartsWith("IFeegowUserGrain.", StringComparison.Ordinal)))
            .Select(type => type.Name).ShouldBe(["FeegowGate", "FeegowLease"], ignoreOrder: true);

    private static IEnumerable<Type> OfCredentials() =>
        GrainTypes.Assembly.GetTypes().Where(type => !type.IsNested && type.Namespace == "Consultare.Grains.Credentials");

    private static bool IsOfCredentials(string call) =>
        call.StartsWith("ICredentialGrain.", StringComparison.Ordinal) || call.StartsWith("IFeegowUserGrain.", StringComparison.Ordinal);

    private static IEnumerable<string> GrainCallsOf(Type type) =>
        IntermediateCode.NamedBy(type).Where(IsGrainCall).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct();

    // Observers are no grains: they are told one-way and cannot be waited for.
    private static bool IsGrainCall(MethodBase method) =>
        method.DeclaringType is { IsInterface: true } owner
        && typeof(IGrain).IsAssignableFrom(owner)
        && owner.Assembly == typeof(IIntegrationGrain).Assembly;
}
