using System.Globalization;
using System.IO.Enumeration;
using Consultare.Sandbox.FeegowApi.Appointments;
using Consultare.Sandbox.FeegowApi.Seeding;
using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.Faults;

/// <summary>One armed fault with its counters; guarded by the lock of its <see cref="FaultBook"/>.</summary>
internal sealed class FaultRule(int id, string name, FaultRequest request, FaultPlan plan, SeededRandom chance)
{
    private const string ContainsDate = "contains_date";

    private readonly int? _count = request.Count ?? plan.Count;
    private readonly string _path = request.Path ?? plan.Path;

    public int Id => id;

    public string Name => name;

    public FaultPlan Plan => plan;

    public int DelayMs => request.DelayMs;

    public int Seen { get; private set; }

    public int Hits { get; private set; }

    public int Holding { get; set; }

    public TaskCompletionSource Gate { get; set; } = NewGate();

    public bool Ended => _count is { } count && Hits >= count;

    /// <summary>Setting of the behaviour: as armed, else as in the catalogue.</summary>
    public string? Setting(string key) =>
        request.Parameters?.GetValueOrDefault(key) ?? plan.Parameters.GetValueOrDefault(key);

    /// <summary>The same as a whole number; checked when the fault was armed.</summary>
    public int Number(string key, int usual) =>
        int.TryParse(Setting(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;

    /// <summary>Counts a matching request, and says whether the fault meets it.</summary>
    public bool Meets(HttpContext http)
    {
        if (Ended || plan.Type == FaultTypes.Switch || !Matches(http))
        {
            return false;
        }

        Seen++;
        if (Seen <= request.After || (request.Probability is { } share && !chance.Chance(share)))
        {
            return false;
        }

        Hits++;
        return true;
    }

    /// <summary>The value this fault gives a switch while it lasts; null when it is about something else.</summary>
    public string? SwitchValue(string name) =>
        plan.Type == FaultTypes.Switch && !Ended && Setting("name") == name ? Setting("value") : null;

    /// <summary>Counts one use of the switch it holds.</summary>
    public void Spend() => (Seen, Hits) = (Seen + 1, Hits + 1);

    public FaultState Snapshot() => new(id, name, _path, Seen, Hits, Holding, Ended);

    public static TaskCompletionSource NewGate() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool Matches(HttpContext http) =>
        Like(_path, http.Request.Path.Value ?? "")
        && ((request.Host ?? plan.Host) is not { } host || Like(host, http.Request.Host.Host))
        && (request.Where ?? new Dictionary<string, string>()).All(pair => Carries(http, pair.Key, pair.Value));

    private static bool Like(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text);

    private static bool Carries(HttpContext http, string key, string wanted)
    {
        var parameters = RequestParameters.Of(http);
        var wantedDate = AppointmentQuery.ParseDate(wanted);
        if (key == ContainsDate)
        {
            return AppointmentQuery.ReadPeriod(parameters) is var (from, to) && wantedDate >= from && wantedDate <= to;
        }

        return parameters[key] is { } value
            && (value == wanted || (wantedDate is not null && AppointmentQuery.ParseDate(value) == wantedDate));
    }
}
