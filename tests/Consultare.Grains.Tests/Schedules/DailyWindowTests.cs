using Consultare.Grains.Schedules;
using Consultare.Grains.Tests.Windows;

namespace Consultare.Grains.Tests.Schedules;

/// <summary>The window of continuous services: 06:30 ≤ t &lt; 20:00 on the clinic's clock (hub-domain 4.2, F21).</summary>
public sealed class DailyWindowTests
{
    private static readonly DailyWindow Window = new(TimeSpan.FromSeconds(15), new(6, 30), new(20, 0));

    [Theory]
    [InlineData("06:29:59", false)]
    [InlineData("06:30", true)]
    [InlineData("19:59:59", true)]
    [InlineData("20:00", false)]
    [InlineData("00:00", false)]
    public void IsOpen_IncludesItsStartAndNotItsEnd(string time, bool expected) =>
        Window.IsOpen(Clockwork.Instant(time)).ShouldBe(expected);

    [Theory]
    [InlineData("05:00", 10)]
    [InlineData("06:30", 11)]
    [InlineData("12:00", 11)]
    [InlineData("21:30", 11)]
    public void NextOpening_IsStrictlyLater(string time, int day) =>
        Window.NextOpening(Clockwork.Instant(time)).ShouldBe(Clockwork.Instant("06:30", day));
}
