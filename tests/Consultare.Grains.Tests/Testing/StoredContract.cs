using Consultare.Data;

namespace Consultare.Grains.Tests.Testing;

/// <summary>A stored contract with every column; amounts in centavos.</summary>
public sealed record StoredContract(
    string Key,
    string ContractId,
    string CreatedOn,
    string StartsOn,
    string Name,
    string Plan,
    string Status,
    string Financial,
    long RecurrenceCents,
    long MembershipCents,
    string UpdatedAt)
{
    public static Task<IReadOnlyList<StoredContract>> ListAsync(HubDatabase database) => database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT registration_number, contract_id, created_at, start_date, patient_name, plan_name, status_contract,
                  status_financial, recurrence_value, membership_value, updated_at
                FROM feegow_contracts ORDER BY registration_number
                """;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<StoredContract>();
            while (await reader.ReadAsync())
            {
                rows.Add(new StoredContract(
                    reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                    reader.GetString(5), reader.GetString(6), reader.GetString(7), reader.GetInt64(8), reader.GetInt64(9),
                    reader.GetString(10)));
            }

            return (IReadOnlyList<StoredContract>)rows;
        },
        CancellationToken.None);
}
