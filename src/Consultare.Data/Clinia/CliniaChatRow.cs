namespace Consultare.Data.Clinia;

/// <summary>A row of clinia_chat_stats.</summary>
/// <param name="Date">Day of the clinic.</param>
/// <param name="Total">Conversations.</param>
/// <param name="WithoutResponse">Those without an answer.</param>
/// <param name="AvgWaitSeconds">Mean of the groups' waits above 0, seconds.</param>
public sealed record CliniaChatRow(DateOnly Date, int Total, int WithoutResponse, int AvgWaitSeconds);
