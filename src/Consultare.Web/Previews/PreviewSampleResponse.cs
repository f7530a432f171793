using Consultare.Web.OpenApi;

namespace Consultare.Web.Previews;

/// <summary>One row that would change; nothing personal stands in it.</summary>
/// <param name="Id">Id at the source, or what tells the row from others where it has none.</param>
/// <param name="Kind">added, changed or removed.</param>
/// <param name="Field">The first field that differs.</param>
/// <param name="Before">What is stored; null for names of people.</param>
/// <param name="After">What the source says now.</param>
public sealed record PreviewSampleResponse(
    string Id, [property: Words(typeof(PreviewChange), Lower = true)] string Kind, string? Field, string? Before, string? After);
