using System.Text.Json;
using Consultare.Data.Dialects;

namespace Consultare.Data.Contracts;

/// <summary>A batch for the staging table as one JSON parameter, later rows of a key only.</summary>
internal static class ContractJson
{
    public const int ContractIdLength = 64;
    public const int StatusLength = 60;

    public static string Of(IReadOnlyList<StagedContract> rows, IReadOnlyList<string> rejectedKeys)
    {
        var latest = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in rejectedKeys)
        {
            latest[ColumnText.Name(key)] = ToObject(Nothing(key), rejected: 1);
        }

        foreach (var row in rows.OrderBy(row => row.Place))
        {
            latest[ColumnText.Name(row.Key)] = ToObject(row, rejected: 0);
        }

        return JsonSerializer.Serialize(latest.Values);
    }

    /// <summary>What stands in the staging table for a key of which only the key could be read.</summary>
    public static StagedContract Nothing(string key) => new(key, 0, "", null, null, "", "", "", "", 0m, 0m);

    private static object ToObject(StagedContract row, int rejected) => new
    {
        key = ColumnText.Name(row.Key),
        place = row.Place,
        rejected,
        contract = ColumnText.Clip(row.ContractId, ContractIdLength),
        created = row.CreatedOn is { } created ? ColumnTime.OfDate(created) : null,
        starts = row.StartsOn is { } starts ? ColumnTime.OfDate(starts) : null,
        patient = ColumnText.Name(row.PatientName),
        plan = ColumnText.Name(row.PlanName),
        status = ColumnText.Clip(row.StatusContract, StatusLength),
        financial = ColumnText.Clip(row.StatusFinancial, StatusLength),
        recurrence = Money.Checked(row.RecurrenceValue),
        membership = Money.Checked(row.MembershipValue),
    };
}
