namespace Consultare.Data.Clinia;

/// <summary>A group of the chat as the last snapshot has it.</summary>
/// <param name="GroupId">Id at the source.</param>
/// <param name="Name">Name.</param>
/// <param name="Queue">Open conversations.</param>
/// <param name="AverageWaitSeconds">Mean wait; 0 when unknown.</param>
public sealed record WhatsappGroupView(string GroupId, string Name, int Queue, int AverageWaitSeconds)
{
    /// <summary>Whether it is the row that counts the whole network.</summary>
    public bool IsGlobal => GroupId.Equals("__global__", StringComparison.OrdinalIgnoreCase);
}
