using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>
/// The one lease of a user of Feegow's pages, who may be signed in once only: jobs that share the user take turns
/// (hub-integrations 4.5). Key: the user's name as a fingerprint.
/// </summary>
public interface IFeegowUserGrain : IGrainWithStringKey
{
    /// <summary>Takes the user, or renews what the holder has; the lease ends by itself after a while.</summary>
    [AlwaysInterleave]
    Task<bool> TryEnterAsync(string holder, TimeSpan forHowLong);

    /// <summary>Gives the user back; somebody else's lease is left alone.</summary>
    [AlwaysInterleave]
    Task LeaveAsync(string holder);
}
