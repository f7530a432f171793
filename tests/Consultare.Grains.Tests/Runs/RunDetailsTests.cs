using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Runs;

public sealed class RunDetailsTests
{
    private static readonly TimeSpan Took = TimeSpan.FromSeconds(12.34);

    [Fact]
    public void Of_AGoodRun_GivesTheFiguresInPortuguese() =>
        RunDetails.Of(Ledger.Of(Ledger.Good(1_500)), Took)
            .ShouldBe("1.500 lidos, 1.500 gravados, 0 sem mudança em 12,3 s.");

    [Fact]
    public void Figures_NameRemovedAndRejectedOnlyWhenThereAreAny()
    {
        RunDetails.Figures(new RowCounts(10, 4, 3, 3, 2), Took)
            .ShouldBe("10 lidos, 4 gravados, 3 sem mudança, 2 removidos, 3 recusados em 12,3 s.");
        RunDetails.Figures(RowCounts.None, Took).ShouldNotContain("removidos");
    }

    [Fact]
    public void Of_PagesThatFailedAlike_NamesThemTogetherWithTheReason()
    {
        var details = RunDetails.Of(Ledger.Of(Ledger.Good(), Ledger.Failed(), Ledger.Failed()), Took);

        details.ShouldStartWith("p2, p3: A origem não respondeu.");
        details.ShouldEndWith(" em 12,3 s.");
    }

    [Fact]
    public void Of_Warnings_AreToldOnce()
    {
        var ledger = Ledger.Of(Ledger.Good());
        ledger.Warn("Veio pouco.");
        ledger.Warn("Veio pouco.");

        RunDetails.Of(ledger, Took).ShouldStartWith("Veio pouco. 100 lidos");
    }

    [Fact]
    public void Of_APageWhoseRowsDoNotAddUp_NamesIt() =>
        RunDetails.Of(Ledger.Of(new PageResult { Promised = 3, Read = 3, Written = 2 }), Took)
            .ShouldStartWith("p1: a conta de linhas não fecha.");

    [Fact]
    public void Of_TooManyRejected_PointsToTheList() =>
        RunDetails.Of(Ledger.Of(Ledger.Rejecting(11, 50)), Took).ShouldStartWith("Muitas linhas recusadas");

    [Fact]
    public void Of_VeryManyTroubles_FitsTheColumn()
    {
        var pages = Enumerable.Range(0, 200).Select(n => Ledger.Failed(message: $"A origem falhou de um modo novo, número {n}.")).ToArray();

        var details = RunDetails.Of(Ledger.Of(pages), Took);

        details.Length.ShouldBe(900);
        details.ShouldEndWith("…");
    }

    [Theory]
    [InlineData(0.04, "0 s")]
    [InlineData(7.26, "7,3 s")]
    [InlineData(59.9, "59,9 s")]
    [InlineData(130, "2 min 10 s")]
    [InlineData(7_500, "2 h 5 min")]
    [InlineData(90_000, "25 h 0 min")]
    public void Duration_IsWhatPeopleSay(double seconds, string expected) =>
        RunDetails.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);
}
