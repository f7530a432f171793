namespace Consultare.Sandbox.Faults;

/// <summary>An armed fault as it stands.</summary>
/// <param name="Id">Handle for release and removal.</param>
/// <param name="Name">Catalogue id and variant, or the type.</param>
/// <param name="Path">Path pattern.</param>
/// <param name="Seen">Requests that matched.</param>
/// <param name="Hits">Requests it met.</param>
/// <param name="Holding">Requests it is holding now.</param>
/// <param name="Ended">Whether its count is used up, or it was released for good.</param>
public sealed record FaultState(int Id, string Name, string Path, int Seen, int Hits, int Holding, bool Ended);
