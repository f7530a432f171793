namespace Consultare.Sandbox.FeegowWeb;

/// <summary>What a cookie stands for; guarded by the lock of its <see cref="WebSessionStore"/>.</summary>
internal sealed class WebSession(string id, DateTimeOffset created)
{
    public string Id => id;

    public DateTimeOffset Created { get; private set; } = created;

    public DateTimeOffset LastSeen { get; set; } = created;

    /// <summary>Who is signed in; null while anonymous.</summary>
    public string? User { get; private set; }

    public int UnitId { get; set; }

    /// <summary>Who gave the right password here and met the block.</summary>
    public string? Blocked { get; set; }

    /// <summary>How often this cookie has confirmed an eviction since it last signed in.</summary>
    public int Evictions { get; set; }

    /// <summary>How it is told that it is signed out; null leaves that to the switch.</summary>
    public string? Farewell { get; private set; }

    public void SignIn(string user, DateTimeOffset now)
    {
        (User, UnitId, Blocked, Evictions, Farewell) = (user, 0, null, 0, null);
        (Created, LastSeen) = (now, now);
    }

    public void SignOut(string? farewell = null) => (User, Farewell) = (null, farewell);
}
