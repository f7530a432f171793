namespace Consultare.Grains.Abstractions.Billing;

/// <summary>
/// Remembers how the report looked when it was last read well, so that a change is noticed before it does harm. Key: the
/// service's.
/// </summary>
public interface IReportLayoutGrain : IGrainWithStringKey
{
    /// <summary>Remembers the layout of a good reading.</summary>
    /// <param name="layout">Short hash of the headings.</param>
    /// <returns>The layout before; empty when none was known.</returns>
    Task<string> RememberAsync(string layout);
}
