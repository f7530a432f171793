using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

public sealed class FeegowAppointmentsTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task SearchAppointments_WhenAllIsWell_BringsExactlyWhatTheClinicHas()
    {
        using var scene = new FeegowScene(sandbox);
        var (start, end) = (FeegowScene.Today.AddDays(-30), FeegowScene.Today.AddDays(30));

        var success = (await scene.Client.SearchAppointmentsAsync(start, end, CancellationToken.None))
            .ShouldBeOfType<Success<AppointmentSlice>>();

        var expected = sandbox.Host.Expected(start, end).Appointments;
        var kept = success.Value.Items.Where(item => FeegowStatuses.IsKept(item.StatusId)).ToList();
        success.Attempts.ShouldBe(1);
        kept.Count.ShouldBe(expected.Total);
        kept.Sum(item => item.Value).ShouldBe(expected.TotalValue);
        (success.Value.Items.Count - kept.Count).ShouldBe(expected.Dropped);
        kept.CountBy(item => (item.UnitName ?? "Matriz", item.Date, item.StatusId)).ToDictionary()
            .ShouldBe(expected.ByUnitDayStatus.ToDictionary(one => (one.Unit, one.Day, one.StatusId), one => one.Count), ignoreOrder: true);
        kept.CountBy(item => (DateOnly.Parse(item.ScheduledAt![..10], null), item.StatusId)).ToDictionary()
            .ShouldBe(expected.ByBookingDayStatus.ToDictionary(one => (one.Day, one.StatusId), one => one.Count), ignoreOrder: true);
    }

    [Fact]
    public async Task SearchAppointments_WhenARecordHasNoIdOrNoDate_ListsItAsRejected()
    {
        using var scene = new FeegowScene(sandbox);

        var slice = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Value;

        slice.Rejected.Select(one => (one.Field, one.KeepsStored, one.Id))
            .ShouldBe([("agendamento_id", false, null), ("data", true, 879_999L)]);
        slice.Rejected[0].SourceId.ShouldBe($"#{slice.Read - 1}");
        slice.Rejected[1].SourceId.ShouldBe("879999");
        slice.Read.ShouldBe(slice.Items.Count + 2);
        slice.NothingFound.ShouldBeFalse();
    }

    [Fact]
    public async Task SearchAppointments_Always_AsksByQueryWithoutProcedures()
    {
        using var scene = new FeegowScene(sandbox);

        await scene.SearchWeekAsync();

        var entry = sandbox.Host.Requests.Entries().ShouldHaveSingleItem();
        entry.Method.ShouldBe("GET");
        entry.Query.TrimStart('?').ShouldBe("data_start=10-03-2026&data_end=16-03-2026&list_procedures=0");
        entry.HeaderNames.ShouldContain("x-access-token", StringComparer.OrdinalIgnoreCase);
        entry.BodyKeys.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    [InlineData(180)]
    public void SearchAppointments_WhenSliceIsNotWithin60Days_RefusesToAsk_S05(int length)
    {
        using var scene = new FeegowScene(sandbox);

        Should.Throw<ArgumentException>(() => scene.Client.SearchAppointmentsAsync(
            FeegowScene.Today, FeegowScene.Today.AddDays(length), CancellationToken.None));

        scene.Requests.ShouldBe(0);
    }

    [Theory]
    [InlineData("S04", "none")]
    [InlineData("S05", "window")]
    public async Task SearchAppointments_When409OnASliceWithin60Days_IsEmptyButProvesNothing_S04(string fault, string variant)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(fault, variant);

        var success = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>();

        success.Value.NothingFound.ShouldBeTrue();
        success.Value.Items.ShouldBeEmpty();
        success.Value.Read.ShouldBe(0);
        success.Attempts.ShouldBe(1);
        scene.Log.Lines.ShouldHaveSingleItem().ShouldContain("409");
    }

    [Fact]
    public async Task SearchAppointments_WhenContentIsAnEmptyList_IsAProvenEmptySlice()
    {
        using var scene = new FeegowScene(sandbox);

        var slice = await scene.ReadRecordsAsync();

        slice.NothingFound.ShouldBeFalse();
        slice.Read.ShouldBe(0);
    }

    [Fact]
    public async Task SearchAppointments_WhenTheBaseAddressIsALocalhostName_GoesToTheLoopbackAddress()
    {
        using var scene = new FeegowScene(sandbox, options => options.ApiBaseUrl =
            new Uri($"http://api.feegow.localhost:{sandbox.Host.BaseAddress.Port}/v1/api"));

        (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>();
    }

    [Fact]
    public async Task SearchAppointments_WhenTheCallerGivesUp_StopsWithoutAnAnswer()
    {
        using var scene = new FeegowScene(sandbox);
        using var giveUp = new CancellationTokenSource();
        var fault = sandbox.Host.Faults.Add("S12", "no-answer");

        var call = scene.Client.SearchAppointmentsAsync(FeegowScene.Today, FeegowScene.Today, giveUp.Token);
        await sandbox.Host.Faults.WaitForHitsAsync(fault.Id, 1, CancellationToken.None);
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        scene.Requests.ShouldBe(1);
    }
}
