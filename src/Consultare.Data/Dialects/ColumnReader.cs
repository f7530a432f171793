using System.Data.Common;
using System.Globalization;

namespace Consultare.Data.Dialects;

/// <summary>Reads one row, column by position, whatever type the driver hands out.</summary>
internal readonly struct ColumnReader(DbDataReader reader)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : reader.GetString(column);

    public long Long(int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public decimal Decimal(int column) => Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture);

    public int Int(int column) => checked((int)Long(column));

    public bool Flag(int column) => Long(column) != 0;

    // The MySQL driver hands CHAR(36) out as Guid.
    public Guid Id(int column) => reader.GetValue(column) is Guid id ? id : Guid.Parse(reader.GetString(column));

    public DateTimeOffset Utc(int column) => ColumnTime.ToUtc(reader.GetValue(column));

    public DateTimeOffset? UtcOrNull(int column) => IsNull(column) ? null : Utc(column);

    public DateTime Local(int column) => ColumnTime.ToLocal(reader.GetValue(column));

    public DateTime? LocalOrNull(int column) => IsNull(column) ? null : Local(column);

    /// <summary>A day or month as text, whether the column holds a date or a text.</summary>
    public string Day(int column) => reader.GetValue(column) is DateTime day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Text(column);

    public DateOnly Date(int column) => ColumnTime.ToDate(reader.GetValue(column));
}
