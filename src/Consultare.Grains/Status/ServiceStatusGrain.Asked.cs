using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.Status;
using RunKind = Consultare.Data.Runs.RunKind;

namespace Consultare.Grains.Status;

// Replays and previews: they wait in order, behind refreshes and due runs.
internal sealed partial class ServiceStatusGrain
{
    private const int MostWaiting = 20;

    /// <inheritdoc />
    public async Task<RunReceipt> RequestReplayAsync(Guid runId, int pageNo, string requestedBy)
    {
        var (refusal, parameters) = await book.ReplayAsync(Definition, runId, pageNo, CancellationToken.None);
        return refusal == RunRefusal.None
            ? await AskAsync(RunKind.Replay, parameters, "Repetição de uma parte pedida", requestedBy)
            : Refused(refusal);
    }

    /// <inheritdoc />
    public async Task<RunReceipt> RequestPreviewAsync(BackfillPeriod? period, string requestedBy) =>
        Definition.Info.Preview == (period is null ? PreviewScope.Whole : PreviewScope.Period)
            ? await AskAsync(RunKind.Preview, period is null ? null : BackfillParameters.Write(period), "Prévia pedida", requestedBy)
            : Refused(RunRefusal.NotSupported);

    private async Task<RunReceipt> AskAsync(RunKind kind, string? parameters, string what, string requestedBy)
    {
        if (_runs.Waiting.Count >= MostWaiting)
        {
            return Refused(RunRefusal.TooMany);
        }

        var run = await book.RequestAsync(Service, kind, requestedBy, parameters, CancellationToken.None);
        _runs.Waiting.Add(run);
        await SayAsync(_runs.IsBusy ? _details : $"{what} por {requestedBy}.", keepLastRun: true);
        await Definition.Grain(GrainFactory).StartAsync();
        return new RunReceipt(run.RunId, Service, PendingState, RunRefusal.None);
    }

    private RunReceipt Refused(RunRefusal refusal) => new(Guid.Empty, Service, ServiceStates.Of(_runs), refusal);
}
