using System.Globalization;
using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Clinia;

/// <summary>The five answers of the dashboard's API (integrations 8).</summary>
internal sealed class CliniaApi(CliniaFigures figures, SandboxClock clock, SwitchBoard switches)
{
    public static IResult Groups() => Results.Json(new
    {
        groups = CliniaGroups.All.Where(one => one.Name is not null).Select(one => new { id = one.Id, name = one.Name }),
    });

    public IResult Card() => Results.Json(new
    {
        groups = CliniaGroups.All.Select(one => new { group_id = one.Id, avg_waiting_time = figures.Wait(one) }),
    });

    public IResult Count() => Results.Json(new
    {
        count = new
        {
            all = switches.Text(CliniaSwitches.CountAll) == "zero" ? 0 : CliniaGroups.All.Sum(figures.Queue) + 1,
            groups = CliniaGroups.All.Select(one => new { id = one.Id, count = figures.Queue(one) }),
        },
    });

    public IResult Chart()
    {
        var days = Enumerable.Range(0, 7).Select(clock.Today.AddDays(-6).AddDays).ToArray();
        return Results.Json(new { groups = CliniaGroups.All.Select(one => Chart(one, days)) });
    }

    public IResult Appointments(HttpContext http)
    {
        var asked = http.Request.Query["startDate"].ToString();
        if (asked.Length < 10
            || !DateOnly.TryParseExact(asked[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Results.Json(new { message = "startDate is required" }, statusCode: 400);
        }

        var (all, bot) = figures.Appointments(day);
        return Results.Json(new { current = new { appointmentsTotal = all, appointmentsCreatedByBot = bot } });
    }

    private object Chart(CliniaGroup group, DateOnly[] days) => new
    {
        group_id = group.Id,
        group_conversations_per_day = days.Select(day =>
        {
            var (all, unanswered) = figures.Conversations(group, day);
            return new { date = DayMonth(day), conversation = all, without_response_conversation = unanswered };
        }),
        waiting_time_per_day = days.Select(day => new { date = DayMonth(day), avg = figures.DayWait(group, day) }),
    };

    private static string DayMonth(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);
}
