namespace Consultare.Web.Schedules;

/// <summary>Asks for the schedule of a service to rest.</summary>
/// <param name="Until">When it ends by itself, ISO 8601; absent until somebody resumes it.</param>
/// <param name="Note">Why, at most 200 characters.</param>
public sealed record PauseRequest(string? Until, string? Note);
