using Consultare.Web.OpenApi;

namespace Consultare.Web.Previews;

/// <summary>What a preview found.</summary>
public sealed record PreviewResponse
{
    /// <summary>Its run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Canonical key.</summary>
    public required string Service { get; init; }

    /// <summary>First day; null when the whole list was compared.</summary>
    public required DateOnly? StartDate { get; init; }

    /// <summary>Last day; null when the whole list was compared.</summary>
    public required DateOnly? EndDate { get; init; }

    /// <summary>running, ready or failed.</summary>
    [Words(typeof(PreviewState), Lower = true)]
    public required string State { get; init; }

    /// <summary>The latest message in plain Portuguese.</summary>
    public required string Details { get; init; }

    /// <summary>Rows that would be new.</summary>
    public required long Added { get; init; }

    /// <summary>Rows that would change.</summary>
    public required long Changed { get; init; }

    /// <summary>Rows that would be taken away.</summary>
    public required long Removed { get; init; }

    /// <summary>Rows that would stay as they are.</summary>
    public required long Unchanged { get; init; }

    /// <summary>At most 50 of the rows that would change.</summary>
    public required IReadOnlyList<PreviewSampleResponse> Samples { get; init; }
}
