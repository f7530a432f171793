using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>Where a run stands after a stretch of work.</summary>
/// <param name="IsOver">Whether nothing is left to do for it here.</param>
/// <param name="Ended">Its end; null when it goes on, or when another owner has taken it.</param>
internal sealed record WorkResult(bool IsOver, RunEnded? Ended)
{
    /// <summary>Pages still wait.</summary>
    public static WorkResult More { get; } = new(IsOver: false, Ended: null);

    /// <summary>The run belongs to another owner now.</summary>
    public static WorkResult Lost { get; } = new(IsOver: true, Ended: null);
}
