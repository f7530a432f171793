using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Windows;

namespace Consultare.Grains.Tests.Windows;

/// <summary>How a window ends (hub-domain 4.3).</summary>
public sealed class WindowTallyTests
{
    private static readonly WindowTally Fresh = WindowTally.Of(Clockwork.Instant("06:30"), Clockwork.Instant("20:00"));

    [Theory]
    [InlineData(0, 0, 0, RunOutcome.Online)]
    [InlineData(3_240, 0, 0, RunOutcome.Online)]
    [InlineData(100, 10, 0, RunOutcome.Online)]
    [InlineData(100, 6, 5, RunOutcome.Warning)]
    [InlineData(3_000, 0, 30, RunOutcome.Online)]
    [InlineData(3_000, 31, 0, RunOutcome.Warning)]
    [InlineData(3, 3, 0, RunOutcome.Error)]
    public void Outcome_FollowsTheShareOfTroubledCycles(int cycles, int failed, int degraded, RunOutcome expected) =>
        (Fresh with { Cycles = cycles, Failed = failed, Degraded = degraded }).Outcome().ShouldBe(expected);

    [Fact]
    public void Plus_CountsEachKindOfCycle() =>
        Fresh.Plus(RunOutcome.Online).Plus(RunOutcome.Warning).Plus(RunOutcome.Error)
            .ShouldBe(Fresh with { Cycles = 3, Failed = 1, Degraded = 1 });

    [Fact]
    public void Write_ComesBackFromTheRow() => WindowTally.Read(Fresh.Plus(RunOutcome.Error).Write()).ShouldBe(Fresh.Plus(RunOutcome.Error));

    [Fact]
    public void Read_OfARunThatIsNoWindows_IsNull() => WindowTally.Read(null).ShouldBeNull();
}
