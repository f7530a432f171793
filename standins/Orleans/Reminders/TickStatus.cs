namespace Orleans.Runtime;

/// <summary>Which tick of a reminder this is.</summary>
public readonly struct TickStatus
{
    /// <summary>Takes both times in UTC.</summary>
    public TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        FirstTickTime = firstTickTime;
        Period = period;
        CurrentTickTime = timeStamp;
    }

    /// <summary>When the first tick was due, in UTC.</summary>
    public DateTime FirstTickTime { get; }

    /// <summary>The time between ticks.</summary>
    public TimeSpan Period { get; }

    /// <summary>When this tick was sent, in UTC.</summary>
    public DateTime CurrentTickTime { get; }
}
