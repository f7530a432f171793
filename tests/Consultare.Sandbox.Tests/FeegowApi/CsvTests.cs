using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>Appointments from a CSV: the file's facts and counts, exactly.</summary>
public sealed class CsvTests
{
    private static readonly DateOnly Day = new(2016, 4, 29);

    [Fact]
    public Task Csv_OfVitoria_IsServedWithItsExactCounts() => ShouldServeItsCountsAsync(VitoriaCsv.Locate().Path);

    [Fact]
    public async Task Csv_MadeUp_HasTheSameCounts()
    {
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder["made-up.csv"], MadeUpVitoria.Lines());

        await ShouldServeItsCountsAsync(folder["made-up.csv"]);
    }

    [Fact]
    public async Task Csv_WhenDaysPass_StaysAsItIs()
    {
        await using var sandbox = new Disposing(await SandboxFixture.StartAsync(Serving(VitoriaCsv.Locate().Path)));
        await sandbox.Fixture.Control.AdvanceDaysAsync(5);

        var expected = await sandbox.Fixture.Control.ExpectedAsync();

        expected.NextDay.ShouldBeNull();
        expected.AllAppointments.Total.ShouldBe(VitoriaCsv.Rows);
    }

    [Theory]
    [InlineData("x,2016-04-29T18:38:08Z,2016-04-29T00:00:00Z,A,No", "line 2")]
    [InlineData("1,2016-04-29T18:38:08Z,2016-04-31T00:00:00Z,A,No", "AppointmentDay")]
    [InlineData("1,yesterday,2016-04-29T00:00:00Z,A,No", "ScheduledDay")]
    [InlineData("1,2016-04-29T18:38:08Z,2016-04-29T00:00:00Z,A,Maybe", "No-show")]
    [InlineData("1,2016-04-29T18:38:08Z,2016-04-29,A,No\n1,2016-04-29T18:38:08Z,2016-04-29,A,No", "twice")]
    public Task Csv_WhenALineIsWrong_RefusesToStartNamingWhat(string lines, string named) =>
        ShouldRefuseAsync($"AppointmentID,ScheduledDay,AppointmentDay,Neighbourhood,No-show\n{lines}", named);

    [Fact]
    public Task Csv_WhenAColumnIsMissing_RefusesToStartNamingIt() =>
        ShouldRefuseAsync("AppointmentID,ScheduledDay,AppointmentDay,Neighbourhood\n", "No-show");

    [Fact]
    public async Task Csv_WhenAbsent_RefusesToStartNamingTheFile()
    {
        using var folder = new TempFolder();
        var options = Serving(folder["none.csv"]);

        var refused = await Should.ThrowAsync<SandboxStartException>(() => SandboxHost.StartAsync(options));

        refused.Message.ShouldContain("none.csv");
    }

    private static SandboxOptions Serving(string path) => SandboxFixture.Standing with { AppointmentsCsv = path };

    private static async Task ShouldRefuseAsync(string text, string named)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["wrong.csv"], text);
        var options = Serving(folder["wrong.csv"]);

        var refused = await Should.ThrowAsync<SandboxStartException>(() => SandboxHost.StartAsync(options));

        refused.Message.ShouldContain(named);
    }

    private static async Task ShouldServeItsCountsAsync(string path)
    {
        await using var sandbox = new Disposing(await SandboxFixture.StartAsync(Serving(path)));

        var served = await sandbox.Fixture.Api.ReadAsync(new(2016, 1, 1), new(2016, 4, 30));

        served.Count.ShouldBe(VitoriaCsv.Rows);
        served.ShouldAllBe(one => one.Date == Day && one.ScheduledAt.EndsWith('Z') && one.ScheduledAt[10] == 'T');
        served.Count(one => one.Status == 6).ShouldBe(VitoriaCsv.NoShows);
        served.Count(one => one.Status == 3).ShouldBe(VitoriaCsv.Rows - VitoriaCsv.NoShows);
        served.Count(one => one.Unit == VitoriaCsv.LargestUnit).ShouldBe(VitoriaCsv.RowsOfLargestUnit);
        string[] months = ["2016-01", "2016-02", "2016-03", "2016-04"];
        months.Select(month => served.Count(one => one.ScheduledAt.StartsWith(month, StringComparison.Ordinal)))
            .ShouldBe(VitoriaCsv.BookingsByMonth);

        var expected = (await sandbox.Fixture.Control.ExpectedAsync()).AllAppointments;
        expected.Total.ShouldBe(VitoriaCsv.Rows);
        expected.NoShows.ShouldBe(VitoriaCsv.NoShows);
        expected.ByBookingMonth.Select(month => month.Count).ShouldBe(VitoriaCsv.BookingsByMonth);
        expected.ByUnit[VitoriaCsv.LargestUnit].ShouldBe(VitoriaCsv.RowsOfLargestUnit);
    }
}
