namespace Consultare.Sandbox.Clinia;

/// <summary>A group of attendants.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null for one that the list of groups does not have.</param>
/// <param name="Chats">Open chats on a busy hour, about.</param>
/// <param name="Wait">Seconds of waiting on a busy hour, about; 0 for a group that never lets wait.</param>
internal sealed record CliniaGroup(string Id, string? Name, int Chats, int Wait);
