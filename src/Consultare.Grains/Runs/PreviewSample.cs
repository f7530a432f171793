namespace Consultare.Grains.Runs;

/// <summary>One row that a re-reading would touch; nothing personal of a patient stands in it.</summary>
/// <param name="Id">Id at the source, or what tells the row from others where it has none.</param>
/// <param name="Kind">added, changed or removed.</param>
/// <param name="Field">The first field that differs, Portuguese; null when the row is new or gone.</param>
/// <param name="Before">What is stored; null when that is a person's name.</param>
/// <param name="After">What the source says now.</param>
public sealed record PreviewSample(string Id, string Kind, string? Field, string? Before, string? After)
{
    /// <summary>The source has a row that is not stored.</summary>
    public const string Added = "added";

    /// <summary>The stored row differs.</summary>
    public const string Changed = "changed";

    /// <summary>The stored row is gone at the source.</summary>
    public const string Removed = "removed";
}
