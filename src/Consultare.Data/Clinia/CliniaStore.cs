using Consultare.Data.Dialects;
using Consultare.Data.Runs;

namespace Consultare.Data.Clinia;

/// <summary>Keeps the three tables of the chat dashboard (hub-domain 2.12); every write first proves the run's fence.</summary>
public sealed class CliniaStore(HubDatabase database)
{
    /// <summary>The row that stands for the whole network.</summary>
    public const string GlobalId = "__global__";

    /// <summary>Its name.</summary>
    public const string GlobalName = "__GLOBAL__";

    /// <summary>The most groups of a snapshot.</summary>
    public const int MostGroups = 1000;

    private const int IdLength = 64;
    private const int NameLength = 120;

    /// <summary>Replaces the whole snapshot in one transaction, so that nobody ever sees half of one (F2).</summary>
    /// <param name="fence">The run that writes.</param>
    /// <param name="groups">At most 1,000, each id once.</param>
    /// <param name="updatedAt">Clinic-local wall time.</param>
    /// <param name="cancellationToken">Gives the write up while it waits.</param>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<SnapshotChange> SwapGroupsAsync(
        RunFence fence, IReadOnlyList<CliniaGroupReading> groups, DateTime updatedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups.Count, MostGroups, nameof(groups));
        return database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var before = await session.QueryAsync(CliniaStatements.ListGroups, null, Group, cancellationToken);
                var known = before.ToDictionary(row => row.GroupId, StringComparer.Ordinal);
                var after = groups.Select(group => Merge(group, known, updatedAt)).ToList();
                await session.ExecuteAsync(CliniaStatements.ClearGroups, null, cancellationToken);
                await session.ExecuteAsync(CliniaStatements.InsertGroup, after.Select(Arguments), cancellationToken);
                return Change(before, after);
            },
            cancellationToken);
    }

    /// <summary>Stores the conversations of a day; answers whether a figure changed.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<bool> SaveChatsAsync(RunFence fence, CliniaChatRow row, DateTime updatedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var arguments = new
        {
            date = ColumnTime.OfDate(row.Date),
            total = row.Total,
            withoutResponse = row.WithoutResponse,
            avgWaitSeconds = row.AvgWaitSeconds,
            updatedAt = ColumnTime.OfLocal(updatedAt),
        };
        return SaveAsync(fence, row, CliniaStatements.FindChats, CliniaStatements.SaveChats, arguments, Chats, cancellationToken);
    }

    /// <summary>Stores the appointments of a day; answers whether a figure changed.</summary>
    /// <exception cref="RunFenceLostException">The run ended or has another owner; nothing was written.</exception>
    public Task<bool> SaveAppointmentsAsync(
        RunFence fence, CliniaAppointmentRow row, DateTime updatedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var arguments = new
        {
            date = ColumnTime.OfDate(row.Date), total = row.Total, bot = row.Bot, crc = row.Crc, updatedAt = ColumnTime.OfLocal(updatedAt),
        };
        return SaveAsync(
            fence, row, CliniaStatements.FindAppointments, CliniaStatements.SaveAppointments, arguments, Appointments, cancellationToken);
    }

    /// <summary>The snapshot, the network's row included, by id.</summary>
    public async Task<IReadOnlyList<CliniaGroupRow>> ListGroupsAsync(CancellationToken cancellationToken) =>
        await database.QueryAsync(CliniaStatements.ListGroups, null, Group, cancellationToken);

    /// <summary>The conversations of a day; null when none are stored.</summary>
    public async Task<CliniaChatRow?> FindChatsAsync(DateOnly date, CancellationToken cancellationToken) =>
        (await database.QueryAsync(CliniaStatements.FindChats, new { date = ColumnTime.OfDate(date) }, Chats, cancellationToken))
        .SingleOrDefault();

    /// <summary>The appointments of a day; null when none are stored.</summary>
    public async Task<CliniaAppointmentRow?> FindAppointmentsAsync(DateOnly date, CancellationToken cancellationToken) =>
        (await database.QueryAsync(
            CliniaStatements.FindAppointments, new { date = ColumnTime.OfDate(date) }, Appointments, cancellationToken))
        .SingleOrDefault();

    private Task<bool> SaveAsync<T>(
        RunFence fence, T row, SqlStatement find, SqlStatement save, object arguments, Func<ColumnReader, T> map, CancellationToken cancellationToken)
        where T : class =>
        database.WriteAsync(
            WritePriority.Status,
            async session =>
            {
                await session.RequireAsync(fence, cancellationToken);
                var before = await session.QueryAsync(find, arguments, map, cancellationToken);
                await session.ExecuteAsync(save, arguments, cancellationToken);
                return before is not [var stored] || !stored.Equals(row);
            },
            cancellationToken);

    private static CliniaGroupRow Merge(
        CliniaGroupReading group, Dictionary<string, CliniaGroupRow> known, DateTime updatedAt)
    {
        var id = ColumnText.Clip(group.GroupId, IdLength);
        return new CliniaGroupRow(
            id,
            ColumnText.Clip(group.GroupName, NameLength),
            group.QueueSize,
            group.AvgWaitSeconds ?? known.GetValueOrDefault(id)?.AvgWaitSeconds ?? 0,
            updatedAt);
    }

    private static object Arguments(CliniaGroupRow row) => new
    {
        groupId = row.GroupId,
        groupName = row.GroupName,
        queueSize = row.QueueSize,
        avgWaitSeconds = row.AvgWaitSeconds,
        updatedAt = ColumnTime.OfLocal(row.UpdatedAt),
    };

    private static SnapshotChange Change(List<CliniaGroupRow> before, List<CliniaGroupRow> after)
    {
        // When it was read does not make a row another one.
        var stood = before.Select(row => row with { UpdatedAt = default }).ToHashSet();
        var unchanged = after.Count(row => stood.Contains(row with { UpdatedAt = default }));
        var removed = before.Select(row => row.GroupId).Except(after.Select(row => row.GroupId), StringComparer.Ordinal).Count();
        return new SnapshotChange(after.Count - unchanged, unchanged, removed);
    }

    private static CliniaGroupRow Group(ColumnReader row) => new(row.Text(0), row.Text(1), row.Int(2), row.Int(3), row.Local(4));

    private static CliniaChatRow Chats(ColumnReader row) => new(row.Date(0), row.Int(1), row.Int(2), row.Int(3));

    private static CliniaAppointmentRow Appointments(ColumnReader row) => new(row.Date(0), row.Int(1), row.Int(2), row.Int(3));
}
