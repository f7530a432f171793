namespace Orleans.Runtime;

/// <summary>A timer of one activation; disposing stops it and cancels the callback's token.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets both times anew; during a callback it takes effect at the callback's end.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
