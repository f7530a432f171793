namespace Consultare.Data.Status;

/// <summary>Which status rows remain, under which name.</summary>
internal sealed class StatusMerge(
    IReadOnlyDictionary<string, string> aliasToCanonical, IReadOnlyCollection<string> known)
{
    public bool IsCanonical(ServiceStatusRow row) => CanonicalOf(row.Service) == row.Service;

    /// <summary>One row for each known service that has any, the one that ran last.</summary>
    public IEnumerable<ServiceStatusRow> Of(IEnumerable<ServiceStatusRow> rows) => rows
        .GroupBy(row => CanonicalOf(row.Service))
        .Where(group => group.Key is not null)
        .Select(group => Latest(group) with { Service = group.Key! });

    private static ServiceStatusRow Latest(IGrouping<string?, ServiceStatusRow> group) => group
        .OrderByDescending(row => row.LastRun ?? DateTime.MinValue)
        .ThenByDescending(row => row.Service == group.Key)
        .ThenBy(row => row.Service, StringComparer.Ordinal)
        .First();

    private string? CanonicalOf(string service)
    {
        var canonical = aliasToCanonical.GetValueOrDefault(service, service);
        return known.Contains(canonical) ? canonical : null;
    }
}
