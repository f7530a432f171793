namespace Consultare.Integrations.Answers;

/// <summary>Why a call to an outside system brought nothing usable (hub-integrations 1.8, sandbox S01–S16).</summary>
public enum FailureKind
{
    /// <summary>No access key was sent, or the address is wrong (401, redirects). S01.</summary>
    Configuration,

    /// <summary>The access key is inactive or refused (403 with JSON). S02.</summary>
    Credential,

    /// <summary>A firewall in front of the system turned us away (403 with a page). S03.</summary>
    Blocked,

    /// <summary>The system found our input invalid (422, 400 and other 4xx). S06, S08.</summary>
    InvalidRequest,

    /// <summary>The system knows no such route or method (422 with an empty message). S07.</summary>
    UnknownRoute,

    /// <summary>The route is absent in this licence (404). S09.</summary>
    NotFound,

    /// <summary>A business conflict that does not mean "nothing found" (409). S05.</summary>
    Conflict,

    /// <summary>Too many calls: still refused after the retries, or told to wait longer than we may (429). S10.</summary>
    RateLimited,

    /// <summary>The system itself failed (5xx), still so after the retries where retrying is right. S09, S11.</summary>
    ServerFault,

    /// <summary>No whole answer in time, in every attempt. S12.</summary>
    Timeout,

    /// <summary>No connection, or one that broke before the answer was whole, in every attempt. S12.</summary>
    Connection,

    /// <summary>An answer that is not what was agreed: truncated, a page, empty, the wrong shape. S13, S15.</summary>
    BadPayload,

    /// <summary>The system answered 200 and said no (<c>success: false</c>). S14.</summary>
    Refused,

    /// <summary>A list whose pages do not advance. S16.</summary>
    PagingStuck,

    /// <summary>An answer larger than we accept.</summary>
    TooLarge,

    /// <summary>The web session is gone, and one new login did not bring it back. S22, S23, S31.</summary>
    SessionLost,

    /// <summary>Another session of the same user keeps coming back, after all evictions allowed. S21.</summary>
    SessionTaken,

    /// <summary>A page that is neither what was asked nor the login: maintenance, for instance. S25, S28.</summary>
    UnknownPage,

    /// <summary>The page is not laid out as agreed. S30, S38.</summary>
    LayoutChanged,

    /// <summary>An answer that may belong to another unit or period. S24, S27, S32, S39.</summary>
    Untrusted,

    /// <summary>A list that is not whole, also when read again. S18, S19, S36, S40.</summary>
    Incomplete,

    /// <summary>Another job of the hub holds the user of this system; it is this job's turn later.</summary>
    Busy,
}
