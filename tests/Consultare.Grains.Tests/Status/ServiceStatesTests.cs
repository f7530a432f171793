using Consultare.Data.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Status;
using Consultare.Grains.Tests.Testing;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Status;

/// <summary>The state word of a service (hub-domain 4.3).</summary>
public sealed class ServiceStatesTests
{
    private static readonly DateTimeOffset Now = SandboxFixture.Morning;

    [Fact]
    public void Of_AServiceThatNeverRan_IsUnknown() => ServiceStates.Of(new ServiceRuns()).ShouldBe(ServiceState.Unknown);

    [Theory]
    [InlineData(RunOutcome.Completed, ServiceState.Completed)]
    [InlineData(RunOutcome.Online, ServiceState.Online)]
    [InlineData(RunOutcome.Warning, ServiceState.Warning)]
    [InlineData(RunOutcome.Error, ServiceState.Error)]
    [InlineData(RunOutcome.Interrupted, ServiceState.Error)]
    [InlineData(RunOutcome.Cancelled, ServiceState.Warning)]
    public void Of_AServiceAtRest_IsWhatItsLastRunWas_F3(RunOutcome outcome, ServiceState expected) =>
        ServiceStates.Of(new ServiceRuns { Last = Ended(outcome) }).ShouldBe(expected);

    [Fact]
    public void Of_ARequestThatWaits_IsPending() =>
        ServiceStates.Of(new ServiceRuns { Pending = Some.Run(Now), Last = Ended(RunOutcome.Error) }).ShouldBe(ServiceState.Pending);

    [Fact]
    public void Of_ABackfillThatWaits_IsPending() =>
        ServiceStates.Of(new ServiceRuns { Backfill = Some.Run(Now, RunKind.Backfill) }).ShouldBe(ServiceState.Pending);

    [Fact]
    public void Of_ARunUnderWay_IsRunningWhateverWaits() =>
        ServiceStates.Of(new ServiceRuns { Active = Started(), Pending = Some.Run(Now) }).ShouldBe(ServiceState.Running);

    [Fact]
    public void Of_ABackfillUnderWay_IsRunning() =>
        ServiceStates.Of(new ServiceRuns { Backfill = Started() }).ShouldBe(ServiceState.Running);

    [Theory]
    [InlineData(ServiceState.Running, "RUNNING")]
    [InlineData(ServiceState.Completed, "COMPLETED")]
    public void Word_IsUpperCase(ServiceState state, string word) => ServiceStates.Word(state).ShouldBe(word);

    [Fact]
    public void Close_OfABackfill_LeavesTheAgeOfTheDataAlone()
    {
        var runs = new ServiceRuns { DataAt = Now.AddHours(-1) };

        runs.Close(Ended(RunOutcome.Completed, RunKind.Backfill));

        runs.DataAt.ShouldBe(Now.AddHours(-1));
    }

    [Theory]
    [InlineData(RunOutcome.Completed, true)]
    [InlineData(RunOutcome.Online, true)]
    [InlineData(RunOutcome.Warning, true)]
    [InlineData(RunOutcome.Error, false)]
    [InlineData(RunOutcome.Interrupted, false)]
    [InlineData(RunOutcome.Cancelled, false)]
    public void Close_OfARun_MovesTheAgeOfTheDataOnlyWhenItSavedSome(RunOutcome outcome, bool moves)
    {
        var runs = new ServiceRuns { DataAt = Now.AddHours(-1) };

        runs.Close(Ended(outcome));

        runs.DataAt.ShouldBe(moves ? Now : Now.AddHours(-1));
    }

    private static RunRecord Started() => Some.Run(Now) with { StartedAt = Now, Owner = "x" };

    private static RunRecord Ended(RunOutcome outcome, RunKind kind = RunKind.Schedule) =>
        Some.Run(Now, kind) with { StartedAt = Now, Owner = "x", EndedAt = Now, Outcome = outcome };
}
