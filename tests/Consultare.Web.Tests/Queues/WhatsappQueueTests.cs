using Consultare.Data.Clinia;
using Consultare.Web.Queues;

namespace Consultare.Web.Tests.Queues;

/// <summary>GET /api/queue/whatsapp (hub-domain 5.3, 6.2).</summary>
public sealed class WhatsappQueueTests
{
    private static readonly WhatsappGroupView[] Groups =
        [new("a", "Cancelados", 2, 100), new("b", "Central de Relacionamento", 5, 0), new("c", "Aniversariantes", 1, 51)];

    [Fact]
    public void Of_AllGroups_PutsTheCentreFirstAndLeavesTheNetworkOut() =>
        WhatsappQueues.Of([.. Groups, new("__GLOBAL__", "Global", 9, 0)]).Groups.Select(group => group.GroupId).ShouldBe(["b", "c", "a"]);

    [Fact]
    public void Of_TheNetworkRow_IsTheQueueOverAll() => WhatsappQueues.Of([.. Groups, new("__global__", "Global", 9, 0)]).Global.Queue.ShouldBe(9);

    [Fact]
    public void Of_NoNetworkRow_IsTheSumOfTheGroups() => WhatsappQueues.Of(Groups).Global.Queue.ShouldBe(8);

    [Fact]
    public void Of_Waits_IsTheSimpleMeanOfThoseThatHaveOne() => WhatsappQueues.Of(Groups).Global.AvgWaitSeconds.ShouldBe(76);

    [Fact]
    public void Of_Nothing_IsNobody() => WhatsappQueues.Of([]).Global.ShouldBe(new WhatsappGlobalResponse(0, 0));
}
