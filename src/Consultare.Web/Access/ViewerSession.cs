namespace Consultare.Web.Access;

/// <summary>What the access check found out about a request, kept among its features.</summary>
/// <param name="Viewer">The person.</param>
/// <param name="Expires">When the cookie ends, UTC.</param>
internal sealed record ViewerSession(Viewer Viewer, DateTimeOffset Expires);
