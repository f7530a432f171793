namespace Consultare.Web.Status;

/// <summary>The schedule of a service rests; instants are UTC.</summary>
/// <param name="Until">When it ends by itself; null when somebody must end it.</param>
/// <param name="Note">Why.</param>
/// <param name="By">Who paused it.</param>
/// <param name="Since">Since when.</param>
public sealed record PauseResponse(DateTimeOffset? Until, string Note, string By, DateTimeOffset Since);
