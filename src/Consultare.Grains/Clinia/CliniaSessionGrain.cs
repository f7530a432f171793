using Consultare.Grains.Abstractions.Clinia;
using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Grains.Clinia;

/// <inheritdoc cref="ICliniaSessionGrain" />
internal sealed class CliniaSessionGrain(CliniaRenewal renewal) : Grain, ICliniaSessionGrain
{
    private Task<CredentialRenewal>? _underWay;

    /// <inheritdoc />
    public async Task<CredentialRenewal> GetFreshAsync(long staleVersion, bool askedByPerson)
    {
        // Whoever comes while a renewal is under way gets its session: it is newer than anything they can have met.
        var shared = _underWay ??= renewal.RunAsync(staleVersion, askedByPerson, CancellationToken.None);
        try
        {
            return await shared;
        }
        finally
        {
            _underWay = ReferenceEquals(_underWay, shared) ? null : _underWay;
        }
    }
}
