using Consultare.Grains.Tests.Contracts;
using Consultare.Grains.Tests.Testing;
using Xunit.Abstractions;

namespace Consultare.Grains.Tests.Month;

/// <summary>Thirty clinic days through the services of the REST interfaces, with faults and restarts (issue: a simulated month).</summary>
public sealed class ClinicMonthTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private const int Days = 30;

    [Fact]
    public async Task ThirtyDays_WithFaultsAndRestarts_EndWithTheTablesOfTheSandbox()
    {
        await using var month = await ClinicMonth.BeginAsync(First, seed: 20_260_302);
        for (var day = 0; day < Days; day++)
        {
            await month.PlayAsync(First.AddDays(day), isCalm: day == Days - 1);
        }

        output.WriteLine($"{month.Troubles}");
        var expected = (await month.Sandbox.Control.ExpectedAsync()).Appointments;
        var stored = await month.Hub.Appointments.ListStoredAsync(expected.Start, expected.End, CancellationToken.None);
        stored.Count.ShouldBe(expected.Total);
        (await month.Hub.ContractsAsync()).ShouldEqual(await month.Hub.ExpectedAsync("contracts"));
    }
}
