using Consultare.Data.Clinia;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Clinia;

namespace Consultare.Grains.Clinia;

/// <summary>
/// One cycle: five questions, each a page of the ledger. A part that fails keeps what is stored of it and makes a warning
/// that names it; the snapshot is written only when the open chats were read (hub-integrations 8, F2, S42).
/// </summary>
internal sealed class CliniaPlan(
    CliniaClient client,
    CliniaAccess access,
    CliniaStore store,
    IReadOnlyList<CliniaGroupLabel> labels,
    DateOnly day,
    TimeProvider clock) : IRunPlan
{
    private static readonly PlannedPage[] Pages =
    [
        new(CliniaParts.Names, IsPreparation: true),
        new(CliniaParts.Waits, IsPreparation: true),
        new(CliniaParts.Queues),
        new(CliniaParts.Chats),
        new(CliniaParts.Appointments),
    ];

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();
    private IReadOnlyDictionary<string, int>? _waits;

    /// <inheritdoc />
    public int Parallelism => 3;

    /// <summary>One endpoint's failure is a warning that names it, whatever it is (sandbox 6); a refused session is more.</summary>
    public bool PagesStandAlone => true;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>(Pages);

    /// <inheritdoc />
    public Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken) => page.Key switch
    {
        CliniaParts.Names => ReadNamesAsync(cancellationToken),
        CliniaParts.Waits => ReadWaitsAsync(cancellationToken),
        CliniaParts.Queues => SwapSnapshotAsync(run, cancellationToken),
        CliniaParts.Chats => SaveChatsAsync(run, cancellationToken),
        CliniaParts.Appointments => SaveAppointmentsAsync(run, cancellationToken),
        _ => throw new ArgumentException($"Unknown part '{page.Key}'.", nameof(page)),
    };

    private async Task<PageResult> ReadNamesAsync(CancellationToken cancellationToken)
    {
        var answer = await access.AskAsync(client.ReadGroupsAsync, cancellationToken);
        if (answer is Success<IReadOnlyDictionary<string, string>> success)
        {
            _names = success.Value;
        }

        return ResultOf(answer, _ => new PageResult());
    }

    private async Task<PageResult> ReadWaitsAsync(CancellationToken cancellationToken)
    {
        var answer = await access.AskAsync((session, token) => client.ReadWaitsAsync(session, day, token), cancellationToken);
        if (answer is Success<IReadOnlyDictionary<string, int>> success)
        {
            _waits = success.Value;
        }

        return ResultOf(answer, _ => new PageResult());
    }

    private async Task<PageResult> SwapSnapshotAsync(RunContext run, CancellationToken cancellationToken)
    {
        var answer = await access.AskAsync(client.ReadQueueAsync, cancellationToken);
        if (answer is not Success<CliniaQueues> { Value: var queue })
        {
            return ResultOf(answer, _ => new PageResult());
        }

        var groups = new CliniaSnapshot(labels, _names, _waits).Of(queue);
        var change = await store.SwapGroupsAsync(run.Fence, groups, clock.LocalNow(), cancellationToken);
        return ResultOf(answer, _ => new PageResult
        {
            Promised = groups.Count,
            Read = groups.Count,
            Written = change.Written,
            Unchanged = change.Unchanged,
            Removed = change.Removed,
        });
    }

    private async Task<PageResult> SaveChatsAsync(RunContext run, CancellationToken cancellationToken)
    {
        var answer = await access.AskAsync((session, token) => client.ReadChatsAsync(session, day, token), cancellationToken);
        if (answer is not Success<CliniaChats?> { Value: { } chats })
        {
            return ResultOf(answer, _ => new PageResult { Note = "O Clinia ainda não tem números deste dia." });
        }

        var row = new CliniaChatRow(day, chats.Total, chats.WithoutResponse, chats.AverageWaitSeconds);
        var isChanged = await store.SaveChatsAsync(run.Fence, row, clock.LocalNow(), cancellationToken);
        return ResultOf(answer, _ => OneRow(isChanged));
    }

    private async Task<PageResult> SaveAppointmentsAsync(RunContext run, CancellationToken cancellationToken)
    {
        var answer = await access.AskAsync((session, token) => client.ReadAppointmentsAsync(session, day, token), cancellationToken);
        if (answer is not Success<CliniaAppointments> { Value: var appointments })
        {
            return ResultOf(answer, _ => new PageResult());
        }

        var row = new CliniaAppointmentRow(day, appointments.Total, appointments.Bot, appointments.Crc);
        var isChanged = await store.SaveAppointmentsAsync(run.Fence, row, clock.LocalNow(), cancellationToken);
        return ResultOf(answer, _ => OneRow(isChanged));
    }

    private static PageResult OneRow(bool isChanged) =>
        new() { Promised = 1, Read = 1, Written = isChanged ? 1 : 0, Unchanged = isChanged ? 0 : 1 };

    private static PageResult ResultOf<T>(Answer<T> answer, Func<T, PageResult> onSuccess) => answer is Success<T> success
        ? onSuccess(success.Value) with { Attempts = success.Attempts }
        : AnswerWeights.OfPage(answer);
}
