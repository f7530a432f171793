namespace Consultare.Web.Settings;

/// <summary>A credential without its secrets; instants are UTC.</summary>
public sealed record CredentialResponse
{
    /// <summary>feegow, clinia or google.</summary>
    public required string Service { get; init; }

    /// <summary>Empty for the service's own; 2, 3 or 12 for a unit's session.</summary>
    public required string UnitId { get; init; }

    /// <summary>Name for people.</summary>
    public required string Label { get; init; }

    /// <summary>Whether a person types it in.</summary>
    public required bool IsEditable { get; init; }

    /// <summary>Login, or empty.</summary>
    public required string Username { get; init; }

    /// <summary>Whether a password is stored.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>Whether a key or token is stored.</summary>
    public required bool HasToken { get; init; }

    /// <summary>Whether cookies are stored.</summary>
    public required bool HasCookies { get; init; }

    /// <summary>When it was last stored; null when never.</summary>
    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Who changed it last; null when nobody did by hand.</summary>
    public required string? UpdatedBy { get; init; }

    /// <summary>Whether there is enough to work with, stored or in the environment.</summary>
    public required bool IsConfigured { get; init; }

    /// <summary>Whether nothing is stored and the server's environment is what counts.</summary>
    public required bool IsFromEnvironment { get; init; }

    /// <summary>ok, broken, unknown or missing.</summary>
    public required string State { get; init; }

    /// <summary>When it last worked; null when unproven.</summary>
    public required DateTimeOffset? ProvenAt { get; init; }

    /// <summary>When it is expected to end; null when unknown.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What is wrong, pt-BR; null when nothing is known to be.</summary>
    public required string? Problem { get; init; }
}
