using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Appointments;

namespace Consultare.Grains.Tests.Appointments;

public sealed class BackfillMonthTests
{
    [Fact]
    public void Of_AStartInMidMonth_IsMovedBackToTheFirst()
    {
        var months = Months(new(2026, 1, 17), new(2026, 2, 28));

        months.Select(month => month.Start).ShouldBe([new(2026, 1, 1), new(2026, 2, 1)]);
        months.ShouldAllBe(month => month.IsWhole);
    }

    [Fact]
    public void Of_AnEndInMidMonth_IsAPartThatIsNotWhole()
    {
        var months = Months(new(2026, 1, 1), new(2026, 3, 10));

        months[^1].ShouldBe(new BackfillMonth(new(2026, 3, 1), new(2026, 3, 10)));
        months.Select(month => month.IsWhole).ShouldBe([true, true, false]);
    }

    [Theory]
    [InlineData(2024, 29)]
    [InlineData(2026, 28)]
    [InlineData(2100, 28)]
    public void IsWhole_KnowsFebruary(int year, int lastDay)
    {
        Months(new(year, 2, 1), new(year, 2, lastDay)).ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        Months(new(year, 2, 1), new(year, 2, lastDay - 1)).ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Of_OverTheYearsEnd_GoesOnInOrder() =>
        Months(new(2025, 11, 30), new(2026, 2, 1)).Select(month => month.ToString())
            .ShouldBe(["2025-11", "2025-12", "2026-01", "2026-02"]);

    [Fact]
    public void Of_ADay_IsOneMonth() =>
        Months(new(2026, 3, 1), new(2026, 3, 1)).ShouldBe([new BackfillMonth(new(2026, 3, 1), new(2026, 3, 1))]);

    [Fact]
    public void Of_AnEndBeforeTheStart_IsNothing() => Months(new(2026, 3, 1), new(2026, 2, 1)).ShouldBeEmpty();

    private static List<BackfillMonth> Months(DateOnly start, DateOnly end) =>
        [.. BackfillMonth.Of(new BackfillPeriod(start, end, IgnoreCheckpoint: false, TimeSpan.Zero))];
}
