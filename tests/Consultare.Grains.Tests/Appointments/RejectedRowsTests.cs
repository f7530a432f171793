using Consultare.Data.Runs;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>A row that cannot be read is rejected, counted and listed, and never becomes a zero.</summary>
public sealed class RejectedRowsTests
{
    private static readonly DateOnly Day = new(2026, 3, 20);

    [Theory]
    [InlineData("date", "data")]
    [InlineData("value", "valor")]
    public async Task Run_WhenAStoredAppointmentBecomesUnreadable_RejectsTheCopyAndKeepsTheRow(string spoilt, string field)
    {
        await using var hub = await HubCluster.StartAsync();
        var added = await hub.Sandbox.Control.AddAppointmentAsync(Day, valueCents: 30_000);
        var first = await hub.RefreshAsync();
        var before = await hub.RowsAsync();
        await hub.Sandbox.Control.SpoilAppointmentAsync(added.Id, spoilt);

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Completed, run.Details);
        run.RowsRejected.ShouldBe(first.RowsRejected + 1);
        (await hub.RowsAsync()).ShouldBe(before);
        (await hub.RejectsAsync(run.RunId)).ShouldContain(reject => reject.SourceId == $"{added.Id}" && reject.Field == field);
    }

    [Fact]
    public async Task Run_WhenANewAppointmentIsUnreadable_StoresNothingOfIt()
    {
        await using var hub = await HubCluster.StartAsync();
        var added = await hub.Sandbox.Control.AddAppointmentAsync(Day);
        await hub.Sandbox.Control.SpoilAppointmentAsync(added.Id, "date");

        var run = await hub.RefreshAsync();

        (await hub.RowsAsync()).Of(added.Id).ShouldBeNull();
        run.Details.ShouldContain($"{run.RowsRejected} recusados");
    }

    [Fact]
    public async Task Rejects_ListEveryUnreadableRecordWithoutAnythingElseOfIt()
    {
        await using var hub = await HubCluster.StartAsync();

        var run = await hub.RefreshAsync();

        var rejects = await hub.RejectsAsync(run.RunId);
        rejects.Count.ShouldBe(18); // the record without id and the one with an invalid date, in each of nine slices
        run.RowsRejected.ShouldBe(18);
        rejects.Select(reject => reject.Field).Distinct().ShouldBe(["agendamento_id", "data"], ignoreOrder: true);
        rejects.ShouldAllBe(reject => reject.SourceId == "879999" || reject.SourceId.StartsWith('#'));
        rejects.ShouldAllBe(reject => reject.Reason.Length > 0 && !reject.Reason.Any(char.IsDigit));
    }

    [Fact]
    public async Task Run_WhenMostRowsAreUnreadable_WarnsAndKeepsWhatIsStored()
    {
        await using var hub = await HubCluster.StartAsync();
        await hub.RefreshAsync();
        var before = await hub.RowsAsync();
        await hub.Sandbox.Control.SwitchAsync("appointments.valueStyle", "unreadable");

        var run = await hub.RefreshAsync();

        run.Outcome.ShouldBe(RunOutcome.Warning);
        run.Details.ShouldContain("Muitas linhas recusadas");
        run.RowsRejected.ShouldBe(run.RowsRead);
        (await hub.RowsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("appointments.valueStyle", "reais")]
    [InlineData("appointments.valueStyle", "reaisNoBreak")]
    [InlineData("appointments.valueStyle", "bare")]
    [InlineData("appointments.valueStyle", "point")]
    [InlineData("appointments.valueStyle", "number")]
    [InlineData("appointments.dateStyle", "slashes")]
    [InlineData("appointments.dateStyle", "iso")]
    [InlineData("appointments.fallbackNames", "true")]
    public async Task Run_InEveryNotationOfTheSource_ReadsTheSame(string name, string value)
    {
        await using var hub = await HubCluster.StartAsync(new() { SandboxOptions = Consultare.Testing.SandboxFixture.Standing with { Scale = 600 } });
        await hub.Sandbox.Control.SwitchAsync(name, value);

        await hub.RefreshAsync();

        var expected = (await hub.Sandbox.Control.ExpectedAsync()).Appointments;
        var rows = await hub.RowsAsync();
        rows.ShouldEqual(expected);
        rows.Sum(row => row.Value).ShouldBe(expected.TotalValue);
    }
}
