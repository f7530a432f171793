namespace Consultare.Web.Queues;

/// <summary>All groups together.</summary>
/// <param name="Queue">Open conversations.</param>
/// <param name="AvgWaitSeconds">Simple mean of the groups that have a wait, rounded; 0 when none has.</param>
public sealed record WhatsappGlobalResponse(int Queue, int AvgWaitSeconds);
