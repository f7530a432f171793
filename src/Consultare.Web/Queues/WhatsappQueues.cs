using System.Globalization;
using Consultare.Data.Clinia;
using Consultare.Integrations.Text;

namespace Consultare.Web.Queues;

/// <summary>Puts the chat's queue together (hub-domain 5.3, 6.2).</summary>
internal static class WhatsappQueues
{
    private const string Central = "central de relacionamento";
    private static readonly StringComparer Alphabetical = StringComparer.Create(CultureInfo.GetCultureInfo("pt-BR"), ignoreCase: true);

    public static WhatsappQueueData Of(IReadOnlyList<WhatsappGroupView> rows)
    {
        var groups = rows.Where(row => !row.IsGlobal).ToList();
        var waits = groups.Where(group => group.AverageWaitSeconds > 0).Select(group => (decimal)group.AverageWaitSeconds).ToList();
        var queue = rows.FirstOrDefault(row => row.IsGlobal)?.Queue ?? groups.Sum(group => group.Queue);
        var wait = waits.Count == 0 ? 0 : (int)Math.Round(waits.Average(), MidpointRounding.AwayFromZero);
        return new WhatsappQueueData(
            new WhatsappGlobalResponse(queue, wait),
            [
                .. groups.OrderBy(group => NameKey.Of(group.Name) == Central ? 0 : 1).ThenBy(group => group.Name, Alphabetical)
                    .Select(group => new WhatsappGroupResponse(group.GroupId, group.Name, group.Queue, group.AverageWaitSeconds)),
            ]);
    }
}
