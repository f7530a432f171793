using Orleans.Concurrency;

namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>
/// The one lease of a user of Feegow's pages, who may be signed in once only: jobs that share the user take turns, and
/// of two sign-ins the second waits its distance (hub-integrations 4.5). Key: the user's name as a fingerprint.
/// </summary>
public interface IFeegowUserGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the user, or renews what the holder has; the lease ends by itself after a while. False while somebody else
    /// holds it. Most work goes on with a session that lives: entering alone signs in nowhere and waits for no distance.
    /// </summary>
    [AlwaysInterleave]
    Task<bool> TryEnterAsync(string holder, TimeSpan forHowLong);

    /// <summary>
    /// To be asked before every sign-in: how long the holder has to wait for it still. Zero gives leave, which renews the
    /// lease and is remembered over a restart; null when the user is no longer the holder's.
    /// </summary>
    [AlwaysInterleave]
    Task<TimeSpan?> AskToSignInAsync(string holder, TimeSpan forHowLong);

    /// <summary>The holder's sign-in is over: the distance to the next counts from now.</summary>
    [AlwaysInterleave]
    Task SignedInAsync(string holder);

    /// <summary>Gives the user back; somebody else's lease is left alone.</summary>
    [AlwaysInterleave]
    Task LeaveAsync(string holder);

    /// <summary>Whether this version of the credentials was refused: it is not tried again until a person asks.</summary>
    [AlwaysInterleave]
    Task<bool> IsRefusedAsync(string credentialsVersion);

    /// <summary>Remembers that this version of the credentials was refused; an empty one forgets.</summary>
    [AlwaysInterleave]
    Task RememberRefusedAsync(string credentialsVersion);
}
