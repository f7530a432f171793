using System.Globalization;
using System.Text.Json;
using Consultare.Data.Clinia;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>Compares the three tables with what the sandbox counted.</summary>
internal static class ExpectedClinia
{
    public static async Task ShouldHoldWhatIsExpectedAsync(this CliniaHub hub)
    {
        var expected = await hub.ExpectedAsync();
        var rows = await hub.GroupsAsync();
        rows.Single(row => row.GroupId == CliniaStore.GlobalId).QueueSize.ShouldBe(expected.GetProperty("globalQueue").GetInt32());
        rows.Where(row => row.GroupId != CliniaStore.GlobalId)
            .Select(row => (row.GroupId, row.GroupName, row.QueueSize, row.AvgWaitSeconds))
            .ShouldBe(expected.GetProperty("groups").EnumerateArray().Select(Group), ignoreOrder: true);
        var chats = expected.GetProperty("chats");
        var day = DateOnly.Parse(chats.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);
        (await hub.Store.FindChatsAsync(day, CancellationToken.None)).ShouldBe(new CliniaChatRow(
            day, Number(chats, "total"), Number(chats, "withoutResponse"), Number(chats, "avgWaitSeconds")));
        var made = expected.GetProperty("appointments");
        (await hub.Store.FindAppointmentsAsync(day, CancellationToken.None)).ShouldBe(new CliniaAppointmentRow(
            day, Number(made, "total"), Number(made, "bot"), Number(made, "crc")));
    }

    private static (string Id, string Name, int Queue, int Wait) Group(JsonElement group) => (
        group.GetProperty("id").GetString()!,
        group.GetProperty("name").GetString()!,
        Number(group, "queueSize"),
        Number(group, "avgWaitSeconds"));

    private static int Number(JsonElement block, string name) => block.GetProperty(name).GetInt32();
}
