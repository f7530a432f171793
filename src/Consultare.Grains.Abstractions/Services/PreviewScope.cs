namespace Consultare.Grains.Abstractions.Services;

/// <summary>What of a service can be compared with its source before it is read again.</summary>
public enum PreviewScope
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A past period.</summary>
    Period,

    /// <summary>All of it at once: its source gives the whole list only.</summary>
    Whole,
}
