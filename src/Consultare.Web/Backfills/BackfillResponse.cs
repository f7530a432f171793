using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Backfills;

/// <summary>An accepted backfill.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="Service">Canonical key.</param>
/// <param name="Status">State word of the service after the request.</param>
public sealed record BackfillResponse(Guid RunId, string Service, [property: Words(typeof(ServiceState))] string Status);
