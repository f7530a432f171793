namespace Consultare.Web.Access.SignIn;

/// <summary>The session of whoever is signed in (hub-domain 6.1).</summary>
public sealed record SessionResponse
{
    /// <summary>The person.</summary>
    public required SessionUser User { get; init; }

    /// <summary>When the session ends, UTC.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The session of a checked request.</summary>
    internal static SessionResponse Of(ViewerSession session) => new()
    {
        User = SessionUser.Of(session.Viewer),
        Expires = session.Expires,
    };
}
