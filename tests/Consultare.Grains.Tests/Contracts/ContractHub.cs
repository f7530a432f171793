using System.Text.Json;
using Consultare.Grains.Tests.Testing;

namespace Consultare.Grains.Tests.Contracts;

/// <summary>What tests of the service <c>contratos</c> share.</summary>
internal static class ContractHub
{
    public const string Path = "/external/contract/datagrid";

    public static readonly HubClusterOptions Options = new() { Service = "contratos", IsSmall = true };

    public static Task<IReadOnlyList<StoredContract>> ContractsAsync(this HubCluster hub) =>
        StoredContract.ListAsync(hub.Database);

    /// <summary>Rows left in the staging table.</summary>
    public static Task<long> StagedAsync(this HubCluster hub) => hub.Database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM feegow_contracts_staging";
            return (long)(await command.ExecuteScalarAsync())!;
        },
        CancellationToken.None);

    /// <summary>The table holds exactly the published contracts.</summary>
    public static void ShouldEqual(this IReadOnlyList<StoredContract> rows, JsonElement expected)
    {
        rows.Count.ShouldBe(expected.GetProperty("total").GetInt32());
        rows.Select(row => row.ContractId).Distinct().Count().ShouldBe(expected.GetProperty("contracts").GetInt32());
        rows.Sum(row => row.RecurrenceCents).ShouldBe(expected.GetProperty("recurrenceCents").GetInt64());
        rows.Sum(row => row.MembershipCents).ShouldBe(expected.GetProperty("membershipCents").GetInt64());
        rows.CountBy(row => row.Status).ToDictionary().ShouldBe(expected.Counts("byStatus"), ignoreOrder: true);
        rows.CountBy(row => row.Financial).ToDictionary().ShouldBe(expected.Counts("byFinancial"), ignoreOrder: true);
        rows.CountBy(row => row.CreatedOn).ToDictionary().ShouldBe(expected.Counts("byDay"), ignoreOrder: true);
    }
}
