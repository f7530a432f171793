namespace Consultare.Web.Previews;

/// <summary>What a preview says of one row.</summary>
public enum PreviewChange
{
    /// <summary>The source has a row that is not stored.</summary>
    Added,

    /// <summary>The stored row differs.</summary>
    Changed,

    /// <summary>The stored row is gone at the source.</summary>
    Removed,
}
