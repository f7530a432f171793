using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Schedules;
using Consultare.Grains.Services;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Schedules;

/// <summary>When financeiro is due (hub-domain 4.2), on the clinic's clock.</summary>
public sealed class ScheduleTests
{
    private static readonly Schedule Financeiro = ServiceDefinitions.Get(HubCluster.Service).Schedule;

    [Fact]
    public void Financeiro_OverADay_IsDueAtEachHalfHourOfTheWindowAndWithTheHeavyBatch()
    {
        var due = new List<string>();
        for (var next = Financeiro.NextDue(At("00:00")); next < At("00:00", day: 11); next = Financeiro.NextDue(next!.Value))
        {
            due.Add(Text(next!.Value));
        }

        due.ShouldBe([
            "06:30", "07:30", "08:30", "09:30", "10:30", "11:30", "12:30", "13:30", "14:00", "14:30", "15:30", "16:30",
            "17:00", "17:30", "18:30", "19:00", "19:30"]);
    }

    [Theory]
    [InlineData("06:29:59", "19:30:00", "06:30:00")]
    [InlineData("06:30:00", "06:30:00", "07:30:00")]
    [InlineData("13:59:59", "13:30:00", "14:00:00")]
    [InlineData("14:00:00", "14:00:00", "14:30:00")]
    [InlineData("19:29:59", "19:00:00", "19:30:00")]
    [InlineData("19:30:00", "19:30:00", "06:30:00")]
    [InlineData("23:59:59", "19:30:00", "06:30:00")]
    [InlineData("00:00:00", "19:30:00", "06:30:00")]
    public void LastAndNextDue_AroundTheEdges_AreTheNeighbours(string now, string last, string next)
    {
        Text(Financeiro.LastDue(At(now))!.Value, "HH:mm:ss").ShouldBe(last);
        Text(Financeiro.NextDue(At(now))!.Value, "HH:mm:ss").ShouldBe(next);
    }

    [Fact]
    public void LastDue_BeforeTheWindowOpens_IsYesterdays()
    {
        var due = Financeiro.LastDue(At("05:00"))!.Value;

        DateOnly.FromDateTime(ClinicCalendar.LocalTime(due)).ShouldBe(new DateOnly(2026, 3, 9));
    }

    [Fact]
    public void NextDue_AfterTheWindowCloses_IsTomorrows()
    {
        var due = Financeiro.NextDue(At("20:00"))!.Value;

        DateOnly.FromDateTime(ClinicCalendar.LocalTime(due)).ShouldBe(new DateOnly(2026, 3, 11));
    }

    [Theory]
    [InlineData("23:30")]
    [InlineData("00:30")]
    public void NextDue_WhileTheUtcDayIsAnother_FollowsTheClinicsDay_F11(string now)
    {
        // 23:30 in São Paulo is already tomorrow in UTC; 00:30 is the same day in both.
        Text(Financeiro.NextDue(At(now))!.Value).ShouldBe("06:30");
        (Financeiro.NextDue(At(now))!.Value - At(now)).ShouldBeLessThan(TimeSpan.FromHours(8));
    }

    [Fact]
    public void Owes_WhenNothingHasEverRun_IsDueAtOnce()
    {
        Financeiro.Owes(At("03:00"), lastStarted: null).ShouldBeTrue();
        Financeiro.Owes(At("14:01"), lastStarted: null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("14:05", "13:31", true)]
    [InlineData("14:05", "13:59", true)]
    [InlineData("14:05", "14:00", false)]
    [InlineData("14:05", "14:04", false)]
    [InlineData("13:59", "13:31", false)]
    [InlineData("22:00", "19:31", false)]
    [InlineData("22:00", "12:00", true)]
    public void Owes_AfterASlotWasMissed_IsOwedOnce(string now, string lastStarted, bool owed) =>
        Financeiro.Owes(At(now), At(lastStarted)).ShouldBe(owed);

    [Fact]
    public void Owes_AfterManyMissedSlots_IsPaidByOneRun()
    {
        Financeiro.Owes(At("18:45"), At("09:31")).ShouldBeTrue();

        Financeiro.Owes(At("18:46"), At("18:45")).ShouldBeFalse();
    }

    [Fact]
    public void Owes_OvernightWithYesterdaysLastSlotDone_IsNothing() =>
        Financeiro.Owes(At("06:29"), At("19:30", day: 9)).ShouldBeFalse();

    [Fact]
    public void Every_InsideAWindow_StartsAtItsStartAndEndsBeforeItsEnd()
    {
        var schedule = new Schedule(new Every(TimeSpan.FromMinutes(10), new TimeOnly(6, 30), new TimeOnly(7, 0)));

        Text(schedule.NextDue(At("06:00"))!.Value).ShouldBe("06:30");
        Text(schedule.NextDue(At("06:30"))!.Value).ShouldBe("06:40");
        Text(schedule.NextDue(At("06:50"))!.Value).ShouldBe("06:30");
    }

    [Fact]
    public void Empty_IsNeverDue()
    {
        var schedule = new Schedule();

        schedule.LastDue(At("12:00")).ShouldBeNull();
        schedule.NextDue(At("12:00")).ShouldBeNull();
        schedule.Owes(At("12:00"), lastStarted: null).ShouldBeFalse();
    }

    private static DateTimeOffset At(string time, int day = 10) =>
        ClinicCalendar.Instant(new DateOnly(2026, 3, day).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    private static string Text(DateTimeOffset instant, string format = "HH:mm") =>
        ClinicCalendar.LocalTime(instant).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
