using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Grains.Tests.Credentials;

/// <summary>A grain whose call was refused, as fifty of them may be at once.</summary>
public interface IMeets401Grain : IGrainWithIntegerKey
{
    /// <summary>Asks for a fresh credential and returns its version.</summary>
    Task<long> MeetAsync(string credential, long staleVersion);
}

/// <inheritdoc />
internal sealed class Meets401Grain : Grain, IMeets401Grain
{
    public async Task<long> MeetAsync(string credential, long staleVersion)
    {
        var renewal = await GrainFactory.GetGrain<ICredentialGrain>(credential).GetFreshAsync(staleVersion, askedByPerson: false);
        return renewal.IsFresh ? renewal.Version : -1;
    }
}
