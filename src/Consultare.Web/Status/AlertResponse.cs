using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Status;

/// <summary>An alert that holds for a service.</summary>
/// <param name="Cause">late, tooLong, failed or blocked.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record AlertResponse([property: Words(typeof(AlertCause), Camel = true)] string Cause, DateTimeOffset Since);
