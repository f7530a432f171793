using Consultare.Data;

namespace Consultare.Grains.Tests.Testing;

/// <summary>A stored proposal with every column; the value in centavos.</summary>
public sealed record StoredProposal(
    long Id, string Day, string Status, string Unit, string Proposer, long Cents, string Items, string UpdatedAt)
{
    public static Task<IReadOnlyList<StoredProposal>> ListAsync(HubDatabase database) => database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT proposal_id, date, status, unit_name, professional_name, total_value, items_json, updated_at
                FROM feegow_proposals ORDER BY proposal_id
                """;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<StoredProposal>();
            while (await reader.ReadAsync())
            {
                rows.Add(new StoredProposal(
                    reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                    reader.GetInt64(5), reader.GetString(6), reader.GetString(7)));
            }

            return (IReadOnlyList<StoredProposal>)rows;
        },
        CancellationToken.None);
}
