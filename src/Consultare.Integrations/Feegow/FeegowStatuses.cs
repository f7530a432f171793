using System.Collections.Frozen;

namespace Consultare.Integrations.Feegow;

/// <summary>The appointment statuses of Feegow that the clinic's agenda counts (hub-integrations 1.5).</summary>
public static class FeegowStatuses
{
    /// <summary>Ids of the statuses that are kept; an appointment in any other status is not part of the agenda.</summary>
    public static IReadOnlySet<int> Kept { get; } = new[] { 1, 2, 3, 4, 6, 7, 11, 15, 16, 22 }.ToFrozenSet();

    /// <summary>Whether an appointment in this status is part of the agenda.</summary>
    public static bool IsKept(int statusId) => Kept.Contains(statusId);
}
