using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Runs;

/// <summary>Each sentence of hub-domain 4.3 about the colour of a run.</summary>
public sealed class OutcomePolicyTests
{
    [Theory]
    [InlineData(false, RunOutcome.Completed)]
    [InlineData(true, RunOutcome.Online)]
    public void Of_EveryPageClosedAndAccountedFor_IsGreen(bool isContinuous, RunOutcome expected) =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Good(), Ledger.Good()), isContinuous).ShouldBe(expected);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_APageFailedAndOneClosed_IsAWarning(bool isContinuous) =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Good(), Ledger.Failed()), isContinuous).ShouldBe(RunOutcome.Warning);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_NoPageClosed_IsAnError(bool isContinuous) =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Failed(), Ledger.Failed()), isContinuous).ShouldBe(RunOutcome.Error);

    [Theory]
    [InlineData(FailureWeight.Run)]
    [InlineData(FailureWeight.Stop)]
    public void Of_AFailureOfConfigurationCredentialBlockingOrPayload_IsAnErrorThoughOthersClosed(object weight) =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Good(), Ledger.Failed((FailureWeight)weight)), isContinuous: false)
            .ShouldBe(RunOutcome.Error);

    [Theory]
    [InlineData(FailureWeight.Run, RunOutcome.Warning)]
    [InlineData(FailureWeight.Stop, RunOutcome.Error)]
    public void Of_PagesThatStandAlone_OnlyAStopIsTheRunsOwn(object weight, RunOutcome expected) =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Failed((FailureWeight)weight), Ledger.Good()), isContinuous: false, pagesStandAlone: true)
            .ShouldBe(expected);

    [Fact]
    public void Of_PagesThatStandAlone_WhenNoneClosed_IsAnError() =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Failed(FailureWeight.Run)), isContinuous: false, pagesStandAlone: true)
            .ShouldBe(RunOutcome.Error);

    [Theory]
    [InlineData(100, 90, 10, 0, RunOutcome.Completed)]
    [InlineData(100, 90, 9, 0, RunOutcome.Warning)]
    [InlineData(100, 90, 11, 0, RunOutcome.Warning)]
    [InlineData(0, 0, 0, 0, RunOutcome.Completed)]
    public void Of_PromisedIsNotWrittenUnchangedAndRejected_IsAWarning(
        int promised, int written, int unchanged, int removed, RunOutcome expected)
    {
        var page = new PageResult { Promised = promised, Read = promised, Written = written, Unchanged = unchanged, Removed = removed };

        OutcomePolicy.Of(Ledger.Of(page), isContinuous: false).ShouldBe(expected);
    }

    [Fact]
    public void Of_ASourceThatPromisesNothing_IsAccountedForByItself()
    {
        var page = new PageResult { Promised = null, Read = 3, Written = 3 };

        OutcomePolicy.Of(Ledger.Of(page), isContinuous: false).ShouldBe(RunOutcome.Completed);
    }

    [Theory]
    [InlineData(0, 50, false)]
    [InlineData(10, 50, false)]
    [InlineData(11, 50, true)]
    [InlineData(11, 1_100, false)]
    [InlineData(50, 5_000, false)]
    [InlineData(51, 5_000, true)]
    public void Of_RejectedRows_WarnOnlyAboveTenAndOnePercent(int rejected, int of, bool warns) =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Rejecting(rejected, of)), isContinuous: false)
            .ShouldBe(warns ? RunOutcome.Warning : RunOutcome.Completed);

    [Fact]
    public void Of_AProvenEmptyAnswer_IsGreen() =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Good(rows: 0)), isContinuous: false).ShouldBe(RunOutcome.Completed);

    [Fact]
    public void Of_ADoubtAboutTheWhole_IsAWarning()
    {
        var ledger = Ledger.Of(Ledger.Good());
        ledger.Warn("Algo ficou sem resposta.");

        OutcomePolicy.Of(ledger, isContinuous: false).ShouldBe(RunOutcome.Warning);
    }

    [Fact]
    public void Of_APreparationThatFailed_IsAWarningButNeverAnErrorByItself() =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Good()).WithPreparation(Ledger.Failed()), isContinuous: false)
            .ShouldBe(RunOutcome.Warning);

    [Fact]
    public void Of_OnlyPreparationsClosed_SavedNothing_IsAnError() =>
        OutcomePolicy.Of(Ledger.Of(Ledger.Failed()).WithPreparation(Ledger.Good()), isContinuous: false)
            .ShouldBe(RunOutcome.Error);

    [Fact]
    public void Of_NothingPlanned_IsGreen() =>
        OutcomePolicy.Of(Ledger.Of(), isContinuous: false).ShouldBe(RunOutcome.Completed);
}
