namespace Consultare.Grains.Runs;

/// <summary>How far the failure of a page reaches (hub-domain 4.3).</summary>
internal enum FailureWeight
{
    /// <summary>
    /// Only this page, and a warning even when no page closed: trouble that its own rule calls one (S21–S25, S28, S31, S32).
    /// </summary>
    Passing,

    /// <summary>Only this page: the run ends as a warning when another page closed.</summary>
    Page,

    /// <summary>The run ends as an error, but the other pages are still worth reading.</summary>
    Run,

    /// <summary>The run ends as an error and nothing more is asked of the source.</summary>
    Stop,
}
