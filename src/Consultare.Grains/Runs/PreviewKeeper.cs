using Consultare.Data.Runs;
using RunKind = Consultare.Grains.Abstractions.Runs.RunKind;

namespace Consultare.Grains.Runs;

/// <summary>Keeps what a preview found, before its run ends.</summary>
internal sealed class PreviewKeeper(PreviewStore previews)
{
    /// <summary>Whether everything could be read; a part of a comparison would be believed to be all of it.</summary>
    public static bool IsWhole(RunLedger ledger) => ledger.Closed.All(closed => closed.Result.Failure is null);

    /// <summary>Stores the result of a preview that read everything; other runs have none.</summary>
    /// <exception cref="RunFenceLostException">Another owner has taken the run.</exception>
    public async Task KeepAsync(RunSession session, CancellationToken cancellationToken)
    {
        if (session.Ticket.Kind != RunKind.Preview || !IsWhole(session.Ledger))
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
