namespace Consultare.Web.Status;

/// <summary>Pushed to every open panel when a run has changed stored data.</summary>
/// <param name="Epoch">Identity of this web node's stream.</param>
/// <param name="N">Number of the message in the epoch.</param>
/// <param name="Service">The service whose run it was.</param>
/// <param name="RunId">That run.</param>
/// <param name="Pages">Page keys that show the data; open ones refetch.</param>
public sealed record DataChanged(string Epoch, long N, string Service, Guid RunId, IReadOnlyList<string> Pages);
