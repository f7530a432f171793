namespace Consultare.Web.Previews;

/// <summary>How far a preview is.</summary>
public enum PreviewState
{
    /// <summary>It waits or reads.</summary>
    Running,

    /// <summary>Its result is there.</summary>
    Ready,

    /// <summary>It could not be made.</summary>
    Failed,
}
