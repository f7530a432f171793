using System.Globalization;
using Consultare.Data.Dialects;

namespace Consultare.Data.Contracts;

/// <summary>Finds the first column that differs, in the order of <see cref="ContractStatements.ListChanged"/>.</summary>
internal sealed class ContractChangeColumns(ISqlDialect dialect)
{
    private const int First = 2;
    private static readonly string[] Texts = ["contract_id", "created_at", "start_date", "plan_name", "status_contract", "status_financial"];
    private static readonly string[] Amounts = ["recurrence_value", "membership_value"];

    public ContractChange Read(ColumnReader row)
    {
        var (key, isNew) = (row.Text(0), row.Flag(1));
        var difference = isNew ? default : Fields(row).FirstOrDefault(one => !string.Equals(one.Before, one.After, StringComparison.Ordinal));
        return new ContractChange(key, isNew, difference.Field, difference.Before, difference.After);
    }

    private IEnumerable<(string Field, string Before, string After)> Fields(ColumnReader row)
    {
        foreach (var (index, field) in Texts.Index())
        {
            yield return (field, row.Day(First + (2 * index)), row.Day(First + (2 * index) + 1));
        }

        foreach (var (index, field) in Amounts.Index())
        {
            var column = First + (2 * (Texts.Length + index));
            yield return (field, Amount(row, column), Amount(row, column + 1));
        }
    }

    private string Amount(ColumnReader row, int column) =>
        (dialect.Provider == DatabaseProvider.MySql ? row.Decimal(column) : Money.FromCents(row.Long(column)))
        .ToString("0.00", CultureInfo.InvariantCulture);
}
