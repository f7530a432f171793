using Consultare.Grains.Appointments;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Proposals;

/// <summary>Asks Feegow for slices of at most six days, one at a time with a pause between them (hub-integrations 2).</summary>
internal sealed class ProposalSource(FeegowClient feegow, TimeSpan pause, TimeProvider clock)
{
    private const int DaysOfASlice = 6;
    private bool _hasBegun;

    /// <summary>The slices of a period.</summary>
    public static IEnumerable<Slice> Cut(DateOnly start, DateOnly end) => Slice.Cut(start, end, DaysOfASlice);

    /// <summary>The proposals of a slice.</summary>
    public async Task<Answer<ProposalSlice>> ReadAsync(Slice slice, CancellationToken cancellationToken)
    {
        if (_hasBegun && pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, clock, cancellationToken);
        }

        _hasBegun = true;
        return await feegow.ListProposalsAsync(slice.Start, slice.End, cancellationToken);
    }
}
