using System.Text.Json;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Proposals;

/// <summary>What tests of the service <c>comercial</c> share.</summary>
internal static class ProposalHub
{
    public const string Path = "/v1/api/proposal/list";

    public static readonly HubClusterOptions Options = new() { Service = "comercial", IsSmall = true };

    public static Task<IReadOnlyList<StoredProposal>> ProposalsAsync(this HubCluster hub) =>
        StoredProposal.ListAsync(hub.Database);

    /// <summary>The table holds exactly the published proposals.</summary>
    public static void ShouldEqual(this IReadOnlyList<StoredProposal> rows, JsonElement expected)
    {
        rows.Count.ShouldBe(expected.GetProperty("total").GetInt32());
        rows.Sum(row => row.Cents).ShouldBe(expected.GetProperty("totalCents").GetInt64());
        ShouldEqual(rows, row => row.Status, expected.GetProperty("byStatus"));
        ShouldEqual(rows, row => row.Unit, expected.GetProperty("byUnit"));
        ShouldEqual(rows, row => row.Day, expected.GetProperty("byDay"));
    }

    private static void ShouldEqual(
        IReadOnlyList<StoredProposal> rows, Func<StoredProposal, string> key, JsonElement expected) =>
        rows.GroupBy(key).Select(group => (group.Key, group.Count(), group.Sum(row => row.Cents))).ShouldBe(
            expected.EnumerateObject().Select(one => (
                one.Name, one.Value.GetProperty("count").GetInt32(), one.Value.GetProperty("cents").GetInt64())),
            ignoreOrder: true);
}
