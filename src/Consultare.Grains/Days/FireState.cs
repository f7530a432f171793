namespace Consultare.Grains.Days;

/// <summary>What became of a due time.</summary>
public enum FireState
{
    /// <summary>It is still to come, or about to start.</summary>
    Planned,

    /// <summary>Its run is under way.</summary>
    Running,

    /// <summary>Its run has ended, well or not.</summary>
    Done,

    /// <summary>No run started, though one should have.</summary>
    Missed,

    /// <summary>No run started, and none was meant to.</summary>
    Skipped,
}
