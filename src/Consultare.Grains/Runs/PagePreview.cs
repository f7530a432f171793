namespace Consultare.Grains.Runs;

/// <summary>What reading one page for real would change.</summary>
/// <param name="Added">Rows that would be new.</param>
/// <param name="Changed">Rows that would change.</param>
/// <param name="Removed">Rows that would be taken away.</param>
/// <param name="Unchanged">Rows that would stay as they are.</param>
/// <param name="Samples">Some of them; the result keeps the first 50.</param>
internal sealed record PagePreview(
    long Added, long Changed, long Removed, long Unchanged, IReadOnlyList<PreviewSample> Samples);
