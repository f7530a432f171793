namespace Consultare.Web.Status;

/// <summary>Every service at one moment, with the place in the stream of changes that the moment has.</summary>
/// <param name="Epoch">Identity of this web node's stream.</param>
/// <param name="N">Number of the last change contained; the next message of the epoch is <c>n + 1</c>.</param>
/// <param name="Services">The services, in the catalogue's order.</param>
public sealed record BoardResponse(string Epoch, long N, IReadOnlyList<ServiceResponse> Services);
