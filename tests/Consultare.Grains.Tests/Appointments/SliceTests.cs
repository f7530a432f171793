using Consultare.Grains.Appointments;

namespace Consultare.Grains.Tests.Appointments;

public sealed class SliceTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Cut_OfTheRegularWindow_IsNineSlicesOfAtMostSevenDays()
    {
        var window = AppointmentWindow.Around(Today);

        var slices = Slice.Cut(window.Start, window.End).ToList();

        slices.Count.ShouldBe(9);
        slices.ShouldAllBe(slice => slice.End.DayNumber - slice.Start.DayNumber <= 6);
        slices[0].Start.ShouldBe(Today.AddDays(-30));
        slices[^1].End.ShouldBe(Today.AddDays(30));
    }

    [Fact]
    public void Cut_OfAnyPeriod_CoversEveryDayOnceAndNoOther()
    {
        for (var length = 1; length <= 130; length++)
        {
            foreach (var most in new[] { 1, 6, 7, 31 })
            {
                var end = Today.AddDays(length - 1);

                var days = Slice.Cut(Today, end, most).SelectMany(DaysOf).ToList();

                days.ShouldBe(Enumerable.Range(0, length).Select(Today.AddDays), $"{length} days in slices of {most}");
                Slice.Cut(Today, end, most).ShouldAllBe(slice => slice.End.DayNumber - slice.Start.DayNumber < most);
            }
        }
    }

    [Fact]
    public void Cut_OfNothing_IsNoSlice() => Slice.Cut(Today, Today.AddDays(-1)).ShouldBeEmpty();

    [Fact]
    public void Parse_ReadsBackWhatToStringWrote()
    {
        var slice = new Slice(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 7));

        slice.ToString().ShouldBe("2026-11-01..2026-11-07");
        Slice.Parse(slice.ToString()).ShouldBe(slice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-01")]
    [InlineData("2026-11-01..")]
    [InlineData("2026-02-31..2026-03-01")]
    [InlineData("01-11-2026..07-11-2026")]
    public void Parse_OfAnythingElse_SaysWhatItWasGiven(string text) =>
        Should.Throw<FormatException>(() => Slice.Parse(text)).Message.ShouldContain($"'{text}'");

    [Fact]
    public void SearchedUntil_IsSixtyDaysBeyondTheWindow() =>
        AppointmentWindow.Around(Today).SearchedUntil.ShouldBe(Today.AddDays(90));

    private static IEnumerable<DateOnly> DaysOf(Slice slice) =>
        Enumerable.Range(0, slice.End.DayNumber - slice.Start.DayNumber + 1).Select(slice.Start.AddDays);
}
