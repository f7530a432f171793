namespace Consultare.Grains.Alerts;

/// <summary>What a look at a service says of one cause.</summary>
internal enum Verdict
{
    /// <summary>Nothing new can be said: whatever is open stays open, nothing is opened.</summary>
    Hold,

    /// <summary>The trouble is there.</summary>
    On,

    /// <summary>It is not, or no longer.</summary>
    Off,
}
