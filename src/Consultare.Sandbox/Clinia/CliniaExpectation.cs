using Consultare.Sandbox.Clock;
using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.Clinia;

/// <summary>What a correct reader has in its three tables after a cycle at the present instant (hub-domain 2.12).</summary>
internal sealed class CliniaExpectation(CliniaFigures figures, SandboxClock clock, SwitchBoard switches)
{
    public object Block()
    {
        var today = clock.Today;
        var sum = CliniaGroups.All.Sum(figures.Queue);
        var talks = CliniaGroups.All.Select(one => figures.Conversations(one, today)).ToArray();
        var waits = CliniaGroups.All.Select(one => figures.DayWait(one, today)).Where(wait => wait > 0).ToArray();
        var (all, bot) = figures.Appointments(today);
        return new
        {
            groups = CliniaGroups.All.Select(one => new
            {
                id = one.Id, name = one.Name ?? "Não identificado", queueSize = figures.Queue(one), avgWaitSeconds = figures.Wait(one),
            }).ToArray(),
            globalQueue = switches.Text(CliniaSwitches.CountAll) == "zero" ? sum : sum + 1,
            chats = new
            {
                date = today,
                total = talks.Sum(talk => talk.All),
                withoutResponse = talks.Sum(talk => talk.Unanswered),
                avgWaitSeconds = waits.Length == 0 ? 0 : (int)Math.Round(waits.Average(), MidpointRounding.AwayFromZero),
            },
            appointments = new { date = today, total = all, bot, crc = all - bot },
        };
    }
}
