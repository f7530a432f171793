using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Tests.Runs;

/// <summary>Zero rows are doubtful only where ten earlier runs of that weekday and hour had rows (hub-domain 4.3).</summary>
public sealed class ZeroRowsPolicyTests
{
    private static readonly DateTimeOffset Now = ClinicCalendar.Instant(new DateTime(2026, 3, 10, 9, 30, 0, DateTimeKind.Unspecified));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void IsUnusual_CountsRunsOfTheSameWeekdayAndHour(int weeks, bool expected) =>
        ZeroRowsPolicy.IsUnusual(Now, Weekly(weeks, Now.AddMinutes(20))).ShouldBe(expected);

    [Fact]
    public void IsUnusual_OtherWeekdaysDoNotCount() =>
        ZeroRowsPolicy.IsUnusual(Now, Weekly(40, Now.AddDays(-1))).ShouldBeFalse();

    [Fact]
    public void IsUnusual_OtherHoursDoNotCount() =>
        ZeroRowsPolicy.IsUnusual(Now, Weekly(40, Now.AddHours(-1))).ShouldBeFalse();

    [Fact]
    public void IsUnusual_TheWeekdayIsTheClinics_F11()
    {
        // 22:00 of a Tuesday in São Paulo is a Wednesday in UTC.
        var late = ClinicCalendar.Instant(new DateTime(2026, 3, 10, 22, 0, 0, DateTimeKind.Unspecified));

        ZeroRowsPolicy.IsUnusual(late, Weekly(10, late)).ShouldBeTrue();
        ZeroRowsPolicy.IsUnusual(late, Weekly(10, late.AddDays(1))).ShouldBeFalse();
    }

    private static IEnumerable<DateTimeOffset> Weekly(int weeks, DateTimeOffset from) =>
        Enumerable.Range(1, weeks).Select(week => from.AddDays(-7 * week));
}
