using Consultare.Data;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Questions put to the database behind the hub's back.</summary>
internal static class StoredTexts
{
    /// <summary>The first column of every row as text.</summary>
    public static Task<IReadOnlyList<string>> ListTextsAsync(this HubDatabase database, string sql) => database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the tests.
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            var texts = new List<string>();
            while (await reader.ReadAsync())
            {
                texts.Add(reader.GetValue(0).ToString() ?? "");
            }

            return (IReadOnlyList<string>)texts;
        },
        CancellationToken.None);
}
