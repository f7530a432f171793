namespace Consultare.Grains.Runs;

/// <summary>A row that could not be read; holds nothing of the row but its id at the source.</summary>
/// <param name="SourceId">Id at the source, or empty.</param>
/// <param name="Field">The field that could not be read.</param>
/// <param name="Reason">Why, in plain Portuguese.</param>
internal sealed record PageReject(string SourceId, string Field, string Reason);
