using Consultare.Grains.Abstractions.Status;
using Consultare.Web.OpenApi;

namespace Consultare.Web.Runs;

/// <summary>An accepted replay or preview.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="Service">Canonical key.</param>
/// <param name="Status">State word of the service after the request.</param>
public sealed record RunAcceptedResponse(Guid RunId, string Service, [property: Words(typeof(ServiceState))] string Status);
