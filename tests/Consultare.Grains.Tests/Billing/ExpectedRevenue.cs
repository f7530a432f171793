using System.Text.Json;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Revenue;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Billing;

/// <summary>The sandbox's block <c>revenue</c>, read over its control interface.</summary>
internal static class ExpectedRevenue
{
    public static async Task<RevenueExpectation> ReadAsync(SandboxControl control, DateOnly from, DateOnly to)
    {
        var text = await control.Http.GetStringAsync(new Uri($"expected?start={from:yyyy-MM-dd}&end={to:yyyy-MM-dd}", UriKind.Relative));
        return JsonNode.Parse(text)!["revenue"].Deserialize<RevenueExpectation>(JsonSerializerOptions.Web)!;
    }
}
