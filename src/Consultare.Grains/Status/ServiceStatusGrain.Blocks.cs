using Consultare.Data.Status;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Services;
using RunOutcome = Consultare.Data.Runs.RunOutcome;

namespace Consultare.Grains.Status;

// What the service waits for: a broken credential that a page met, until a run or cycle closes without meeting one.
internal sealed partial class ServiceStatusGrain
{
    private ServiceBlock? _block;
    private ServiceAlert? _alert;

    /// <inheritdoc />
    public async Task SetAlertAsync(ServiceAlert? alert)
    {
        if (alert != _alert)
        {
            _alert = alert;
            await SayAsync(_details, keepLastRun: true);
        }
    }

    private async Task LoadBlockAsync(CancellationToken cancellationToken)
    {
        var row = await blocks.FindAsync(Service, cancellationToken);
        _block = row is null ? null : new ServiceBlock(row.Credential, CredentialLabels.Of(row.Credential), row.Since);
    }

    // A run that was stopped proves nothing.
    private Task JudgeBlockAsync(string? credential, RunOutcome outcome, DateTimeOffset at) =>
        credential is null && outcome is RunOutcome.Cancelled or RunOutcome.Interrupted
            ? Task.CompletedTask
            : JudgeBlockAsync(credential, at);

    private async Task JudgeBlockAsync(string? credential, DateTimeOffset at)
    {
        if (credential == _block?.Key)
        {
            return;
        }

        _block = credential is null ? null : new ServiceBlock(credential, CredentialLabels.Of(credential), at);
        await (credential is null
            ? blocks.ClearAsync(Service, CancellationToken.None)
            : blocks.SetAsync(new ServiceBlockRow(Service, credential, at), CancellationToken.None));
    }
}
