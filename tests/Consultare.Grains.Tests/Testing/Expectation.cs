using System.Net.Http.Json;
using System.Text.Json;

namespace Consultare.Grains.Tests.Testing;

/// <summary>What the sandbox says the tables add up to.</summary>
public static class Expectation
{
    /// <summary>One block of <c>/expected</c>.</summary>
    public static async Task<JsonElement> ExpectedAsync(this HubCluster hub, string block)
    {
        var expected = await hub.Sandbox.Control.Http.GetFromJsonAsync<JsonElement>(new Uri("expected", UriKind.Relative));
        return expected.GetProperty(block);
    }

    /// <summary>Lets something happen; answers what the sandbox tells of it.</summary>
    public static async Task<JsonElement> HappenAsync(this HubCluster hub, object happening)
    {
        using var answer = await hub.Sandbox.Control.Http.PostAsJsonAsync(new Uri("events", UriKind.Relative), happening);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A map of counts.</summary>
    public static Dictionary<string, int> Counts(this JsonElement block, string name) =>
        block.GetProperty(name).EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32());
}
