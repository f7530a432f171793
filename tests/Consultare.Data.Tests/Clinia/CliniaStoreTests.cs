using Consultare.Data.Clinia;
using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Clinia;

/// <summary>The three tables of the chat dashboard on a real file (hub-domain 2.12, F2, S42).</summary>
public sealed class CliniaStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTime Noon = Some.LocalNoon;
    private static readonly DateOnly Day = new(2026, 3, 10);

    private TestDatabase _database = null!;
    private CliniaStore _store = null!;
    private RunFence _fence;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new CliniaStore(_database.Hub);
        _fence = await _database.StartRunAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Swap_OfAFirstSnapshot_StoresEveryColumn()
    {
        (await SwapAsync(Noon, new("a", "Central", 3, 60), new(CliniaStore.GlobalId, CliniaStore.GlobalName, 3, 60)))
            .ShouldBe(new SnapshotChange(2, 0, 0));

        (await _store.ListGroupsAsync(None)).ShouldBe(
        [
            new(CliniaStore.GlobalId, CliniaStore.GlobalName, 3, 60, Noon),
            new("a", "Central", 3, 60, Noon),
        ]);
    }

    [Fact]
    public async Task Swap_OfALaterSnapshot_CountsWhatChangedStayedAndWent()
    {
        await SwapAsync(Noon, new("a", "Central", 3, 60), new("b", "Exames", 1, 20), new("c", "Retorno", 0, 0));

        (await SwapAsync(Noon.AddMinutes(1), new("a", "Central", 4, 60), new("b", "Exames", 1, 20), new("d", "Nova", 2, 5)))
            .ShouldBe(new SnapshotChange(2, 1, 1));

        var rows = await _store.ListGroupsAsync(None);
        rows.Select(row => (row.GroupId, row.QueueSize)).ShouldBe([("a", 4), ("b", 1), ("d", 2)]);
        rows.ShouldAllBe(row => row.UpdatedAt == Noon.AddMinutes(1));
    }

    [Fact]
    public async Task Swap_WithoutAWait_KeepsTheGroupsFormerOne_S42()
    {
        var longId = new string('g', 70);
        await SwapAsync(Noon, new("a", "Central", 3, 60), new(longId, "Longa", 1, 30));

        await SwapAsync(Noon.AddMinutes(1), new("a", "Central", 9, null), new(longId, "Longa", 2, null), new("n", "Nova", 1, null));

        (await _store.ListGroupsAsync(None)).Select(row => (row.GroupName, row.QueueSize, row.AvgWaitSeconds))
            .ShouldBe([("Central", 9, 60), ("Longa", 2, 30), ("Nova", 1, 0)]);
    }

    [Fact]
    public async Task Swap_ThatCannotBeStored_LeavesTheFormerSnapshotWhole_F2()
    {
        await SwapAsync(Noon, new("a", "Central", 3, 60), new("b", "Exames", 1, 20));
        var before = await _store.ListGroupsAsync(None);

        // The second of two equal ids fails when the table is already cleared and half filled.
        await Should.ThrowAsync<Exception>(() => SwapAsync(Noon.AddMinutes(1), new("x", "X", 1, 1), new("x", "X", 2, 2)));

        (await _store.ListGroupsAsync(None)).ShouldBe(before);
    }

    [Fact]
    public async Task Swap_IsNeverSeenHalf_F2()
    {
        var snapshots = Enumerable.Range(1, 2).Select(turn => Enumerable.Range(0, 200)
            .Select(number => new CliniaGroupReading($"g{number:000}", "Grupo", turn, turn)).ToArray()).ToArray();
        await SwapAsync(Noon, snapshots[0]);
        using var ended = new CancellationTokenSource();
        var reading = Task.Run(
            async () =>
            {
                var seen = new HashSet<(int Rows, int Queues)>();
                do
                {
                    var rows = await _store.ListGroupsAsync(None);
                    seen.Add((rows.Count, rows.Select(row => row.QueueSize).Distinct().Count()));
                }
                while (!ended.IsCancellationRequested);
                return seen;
            },
            None);

        for (var turn = 0; turn < 20; turn++)
        {
            await SwapAsync(Noon, snapshots[turn % 2]);
        }

        await ended.CancelAsync();
        (await reading).ShouldBe([(200, 1)]);
    }

    [Fact]
    public async Task Swap_OfMoreThanTheMostGroups_IsRefused() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => SwapAsync(
            Noon, [.. Enumerable.Range(0, CliniaStore.MostGroups + 1).Select(number => new CliniaGroupReading($"{number}", "G", 0, 0))]));

    [Fact]
    public async Task Write_OfARunThatIsNotTheOwners_ChangesNothing()
    {
        await SwapAsync(Noon, new CliniaGroupReading("a", "Central", 3, 60));
        var other = new RunFence(_fence.RunId, "silo-2");

        await Should.ThrowAsync<RunFenceLostException>(() => _store.SwapGroupsAsync(other, [], Noon, None));
        await Should.ThrowAsync<RunFenceLostException>(() => _store.SaveChatsAsync(other, new(Day, 1, 1, 1), Noon, None));
        await Should.ThrowAsync<RunFenceLostException>(() => _store.SaveAppointmentsAsync(other, new(Day, 1, 1, 0), Noon, None));

        (await _store.ListGroupsAsync(None)).Count.ShouldBe(1);
        (await _store.FindChatsAsync(Day, None)).ShouldBeNull();
        (await _store.FindAppointmentsAsync(Day, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Chats_OfADay_AreReplacedAndSayWhetherTheyChanged()
    {
        (await _store.SaveChatsAsync(_fence, new(Day, 10, 2, 100), Noon, None)).ShouldBeTrue();
        (await _store.SaveChatsAsync(_fence, new(Day, 10, 2, 100), Noon.AddMinutes(1), None)).ShouldBeFalse();
        (await _store.SaveChatsAsync(_fence, new(Day, 11, 2, 90), Noon.AddMinutes(2), None)).ShouldBeTrue();
        await _store.SaveChatsAsync(_fence, new(Day.AddDays(1), 1, 0, 0), Noon, None);

        (await _store.FindChatsAsync(Day, None)).ShouldBe(new CliniaChatRow(Day, 11, 2, 90));
        (await _database.ScalarAsync<string>("SELECT updated_at FROM clinia_chat_stats WHERE date = '2026-03-10'")).ShouldBe("2026-03-10 12:02:00");
    }

    [Fact]
    public async Task Appointments_OfADay_AreReplacedAndSayWhetherTheyChanged()
    {
        (await _store.SaveAppointmentsAsync(_fence, new(Day, 8, 3, 5), Noon, None)).ShouldBeTrue();
        (await _store.SaveAppointmentsAsync(_fence, new(Day, 8, 3, 5), Noon, None)).ShouldBeFalse();
        (await _store.SaveAppointmentsAsync(_fence, new(Day, 9, 3, 6), Noon, None)).ShouldBeTrue();

        (await _store.FindAppointmentsAsync(Day, None)).ShouldBe(new CliniaAppointmentRow(Day, 9, 3, 6));
        (await _store.FindAppointmentsAsync(Day.AddDays(1), None)).ShouldBeNull();
    }

    [Fact]
    public async Task WhatsappQueue_IsTheSnapshotByName()
    {
        await SwapAsync(Noon, new("b", "Ana", 1, 2), new("a", "Zélia", 3, 4), new(CliniaStore.GlobalId, CliniaStore.GlobalName, 4, 0));

        var groups = await new WhatsappQueueQueries(_database.Hub).ListAsync(None);

        groups.Where(group => !group.IsGlobal).Select(group => (group.GroupId, group.Queue, group.AverageWaitSeconds)).ShouldBe([("b", 1, 2), ("a", 3, 4)]);
        groups.Single(group => group.IsGlobal).Queue.ShouldBe(4);
    }

    private Task<SnapshotChange> SwapAsync(DateTime at, params CliniaGroupReading[] groups) => _store.SwapGroupsAsync(_fence, groups, at, None);
}
