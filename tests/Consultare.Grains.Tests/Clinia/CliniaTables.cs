using System.Globalization;
using System.Text.Json;
using Consultare.Data.Clinia;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>Compares the three tables of the service <c>clinia</c> with the sandbox's block.</summary>
internal static class CliniaTables
{
    /// <summary>Queues and waits now, conversations and appointments of the day.</summary>
    public static async Task ShouldEqualAsync(this CliniaStore store, JsonElement expected)
    {
        var rows = await store.ListGroupsAsync(CancellationToken.None);
        rows.Single(row => row.GroupId == CliniaStore.GlobalId).QueueSize.ShouldBe(expected.GetProperty("globalQueue").GetInt32());
        rows.Where(row => row.GroupId != CliniaStore.GlobalId)
            .Select(row => (row.GroupId, row.GroupName, row.QueueSize, row.AvgWaitSeconds))
            .ShouldBe(expected.GetProperty("groups").EnumerateArray().Select(Group), ignoreOrder: true);
        var chats = expected.GetProperty("chats");
        var day = DateOnly.Parse(chats.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);
        (await store.FindChatsAsync(day, CancellationToken.None)).ShouldBe(new CliniaChatRow(
            day, Number(chats, "total"), Number(chats, "withoutResponse"), Number(chats, "avgWaitSeconds")));
        var made = expected.GetProperty("appointments");
        (await store.FindAppointmentsAsync(day, CancellationToken.None)).ShouldBe(new CliniaAppointmentRow(
            day, Number(made, "total"), Number(made, "bot"), Number(made, "crc")));
    }

    private static (string Id, string Name, int Queue, int Wait) Group(JsonElement group) => (
        group.GetProperty("id").GetString()!,
        group.GetProperty("name").GetString()!,
        Number(group, "queueSize"),
        Number(group, "avgWaitSeconds"));

    private static int Number(JsonElement block, string name) => block.GetProperty(name).GetInt32();
}
