using System.Text.Json;

namespace Consultare.Integrations.Clinia;

/// <summary>Reads the five answers (hub-integrations 8).</summary>
internal static class CliniaParsers
{
    /// <summary>Names by group id.</summary>
    public static IReadOnlyDictionary<string, string> Groups(JsonElement answer)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in CliniaReading.List(answer, "groups"))
        {
            names[CliniaReading.Text(group, "id")] = CliniaReading.Text(group, "name");
        }

        return names;
    }

    /// <summary>Mean waits by group id, seconds.</summary>
    public static IReadOnlyDictionary<string, int> Waits(JsonElement answer)
    {
        var waits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in CliniaReading.List(answer, "groups"))
        {
            waits[CliniaReading.Text(group, "group_id")] = CliniaReading.Whole(group, "avg_waiting_time");
        }

        return waits;
    }

    public static CliniaQueues Queue(JsonElement answer)
    {
        var count = CliniaReading.Object(answer, "count");
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in CliniaReading.List(count, "groups"))
        {
            groups[CliniaReading.Text(group, "id")] = CliniaReading.Whole(group, "count");
        }

        return new CliniaQueues(CliniaReading.Whole(count, "all"), groups);
    }

    /// <summary>The sums of one day; null when no group tells anything of that day, which is no proof of zero.</summary>
    public static CliniaChats? Chats(JsonElement answer, DateOnly day)
    {
        var groups = CliniaReading.List(answer, "groups").ToList();
        var talks = groups.SelectMany(group => Of(group, "group_conversations_per_day", day)).ToList();
        var waits = groups.SelectMany(group => Of(group, "waiting_time_per_day", day))
            .Select(one => CliniaReading.Number(one, "avg"))
            .Where(wait => wait > 0)
            .ToList();
        return talks.Count == 0 && waits.Count == 0
            ? null
            : new CliniaChats(
                talks.Sum(talk => CliniaReading.Whole(talk, "conversation")),
                talks.Sum(talk => CliniaReading.Whole(talk, "without_response_conversation")),
                waits.Count == 0 ? 0 : CliniaReading.Rounded(waits.Average()));
    }

    public static CliniaAppointments Appointments(JsonElement answer)
    {
        var current = CliniaReading.Object(answer, "current");
        return new CliniaAppointments(
            CliniaReading.Whole(current, "appointmentsTotal"), CliniaReading.Whole(current, "appointmentsCreatedByBot"));
    }

    private static IEnumerable<JsonElement> Of(JsonElement group, string list, DateOnly day) =>
        CliniaReading.ListOrNone(group, list).Where(one => DayMonth.Nearest(CliniaReading.Text(one, "date"), day) == day);
}
