using Consultare.Data.Runs;
using RunKind = Consultare.Grains.Abstractions.Runs.RunKind;

namespace Consultare.Grains.Runs;

/// <summary>Keeps what a preview found, before its run ends.</summary>
internal sealed class PreviewKeeper(PreviewStore previews)
{
    /// <summary>Stores the result of a preview that read everything; other runs have none.</summary>
    /// <exception cref="RunFenceLostException">Another owner has taken the run.</exception>
    public async Task KeepAsync(RunSession session, CancellationToken cancellationToken)
    {
        var isWhole = session.Ledger.Closed.All(closed => closed.Result.Failure is null);
        if (session.Ticket.Kind != RunKind.Preview || !isWhole)
        {
            return;
        }

        var result = PreviewResult.Of(session.Ledger).Write();
        if (!await previews.SaveAsync(session.Context.Fence, result, cancellationToken))
        {
            throw new RunFenceLostException(session.Context.Fence);
        }
    }
}
