namespace Consultare.Grains.Abstractions.Services;

/// <summary>What everyone may know of a service (hub-domain 3.4, 4.1, 5.17).</summary>
/// <param name="Key">Canonical key, as in system_status.</param>
/// <param name="DisplayName">Name shown to staff.</param>
/// <param name="Aliases">Other names it answers to, already normalised.</param>
/// <param name="OwnerPage">Page key whose <c>refresh</c> permission rules it.</param>
/// <param name="Pages">Page keys that show its data or carry its button; <c>refresh</c> on any of them allows a refresh.</param>
/// <param name="FreshFor">Age from which its data counts as old during working hours.</param>
/// <param name="CanBackfill">Whether past periods can be read again.</param>
public sealed record ServiceInfo(
    string Key,
    string DisplayName,
    IReadOnlyList<string> Aliases,
    string OwnerPage,
    IReadOnlyList<string> Pages,
    TimeSpan FreshFor,
    bool CanBackfill)
{
    /// <summary>What a preview of it compares with its source.</summary>
    public PreviewScope Preview { get; init; }

    /// <summary>Whether a backfill remembers the months it has read whole, and skips them the next time.</summary>
    public bool SkipsDoneMonths { get; init; }

    /// <summary>Rest for the source between two months of a backfill, unless somebody asks for another (hub-integrations 7.5).</summary>
    public TimeSpan BackfillPause { get; init; }

    /// <summary>Page keys that allow a refresh of this service: its owner and every page with its button (F24).</summary>
    public IEnumerable<string> RefreshPages => Pages.Prepend(OwnerPage).Distinct(StringComparer.Ordinal);
}
