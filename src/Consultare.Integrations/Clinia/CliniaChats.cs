namespace Consultare.Integrations.Clinia;

/// <summary>Conversations of one day, over all groups (endpoint 4).</summary>
/// <param name="Total">Conversations.</param>
/// <param name="WithoutResponse">Those without an answer.</param>
/// <param name="AverageWaitSeconds">Mean of the groups' means above 0; 0 when there is none.</param>
public sealed record CliniaChats(int Total, int WithoutResponse, int AverageWaitSeconds);
