namespace Orleans.Runtime;

/// <summary>Tells which activation the calling code runs in.</summary>
public interface IGrainContextAccessor
{
    /// <summary>The current activation; null outside of grains.</summary>
    IGrainContext GrainContext { get; }
}
