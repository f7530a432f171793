namespace Consultare.Integrations.Feegow.Web;

/// <summary>What a page of Feegow turned out to be once it had settled.</summary>
internal enum PageState
{
    /// <summary>A page for whoever is signed in.</summary>
    Landed,

    /// <summary>The login form, with nothing said.</summary>
    Login,

    /// <summary>The login form, saying that something was wrong.</summary>
    Refused,

    /// <summary>The block of a session elsewhere.</summary>
    Blocked,

    /// <summary>Nothing but a password is asked for: a stuck session.</summary>
    PasswordOnly,

    /// <summary>None of these: maintenance, for instance.</summary>
    Unknown,
}
