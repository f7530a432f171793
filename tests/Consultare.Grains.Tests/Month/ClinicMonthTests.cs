using Xunit.Abstractions;

namespace Consultare.Grains.Tests.Month;

/// <summary>Thirty clinic days through all services, with faults and restarts (issue: a simulated month).</summary>
public sealed class ClinicMonthTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private const int Days = 30;

    [Fact]
    public async Task ThirtyDays_WithFaultsAndRestarts_EndWithTheTablesOfTheSandboxAndEverySlotAccountedFor()
    {
        await using var month = await ClinicMonth.BeginAsync(First, seed: 20_260_302);
        var last = First.AddDays(Days - 1);
        for (var day = First; day < last; day = day.AddDays(1))
        {
            await month.PlayAsync(day);
        }

        var lastCycle = new TimeOnly(19, 50);
        await month.PlayCalmlyAsync(last, TimeOnly.MinValue, lastCycle);
        await month.ShouldShowNowAsync(last);
        await month.PlayCalmlyAsync(last, lastCycle, TimeOnly.MaxValue);

        await month.ShouldShowTheDaysAsync(First, last);
        var slots = await month.ShouldBeAccountedForAsync(First, last);
        output.WriteLine($"{month.Troubles}, slots {slots}");
        slots.Ran.ShouldBeGreaterThan(slots.Missed);
    }
}
