using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Grains.Credentials;

/// <summary>
/// How the credentials of one system are made, stored and proven; a plain class that a credential grain drives. Systems
/// register theirs under this type.
/// </summary>
internal interface ICredentialSource
{
    /// <summary>Whether it knows a key of <see cref="CredentialKeys"/>.</summary>
    bool Serves(string key);

    /// <summary>Name shown to staff, pt-BR.</summary>
    string LabelOf(string key);

    /// <summary>Least time between two renewals on demand, and after one that failed.</summary>
    TimeSpan Pause { get; }

    /// <summary>Whether one is stored.</summary>
    Task<bool> IsStoredAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Makes, proves and stores a new one. Null when its grain has been told already through
    /// <see cref="ICredentialGrain.RecordAsync"/>.
    /// </summary>
    Task<CredentialOutcome?> RenewAsync(string key, bool askedByPerson, CancellationToken cancellationToken);

    /// <summary>Proves the stored one by a cheap real call; never makes a new one.</summary>
    Task<CredentialOutcome> ProveAsync(string key, CancellationToken cancellationToken);
}
