using System.Globalization;

namespace Consultare.Data.Dialects;

/// <summary>Dates and times as columns hold them; both databases take and compare these texts.</summary>
internal static class ColumnTime
{
    private const string LocalFormat = "yyyy-MM-dd HH:mm:ss";
    private const string UtcFormat = "yyyy-MM-dd HH:mm:ss.fff";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Clinic-local wall time, whole seconds.</summary>
    public static string OfLocal(DateTime local) => local.ToString(LocalFormat, CultureInfo.InvariantCulture);

    /// <summary>An instant of our own tables: UTC with milliseconds.</summary>
    public static string OfUtc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);

    public static string? OfUtc(DateTimeOffset? instant) => instant is { } value ? OfUtc(value) : null;

    public static string OfDate(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateTime ToLocal(object column) => DateTime.SpecifyKind(Read(column), DateTimeKind.Unspecified);

    public static DateTimeOffset ToUtc(object column) =>
        new(DateTime.SpecifyKind(Read(column), DateTimeKind.Utc), TimeSpan.Zero);

    public static DateOnly ToDate(object column) => column is DateTime time
        ? DateOnly.FromDateTime(time)
        : DateOnly.ParseExact((string)column, DateFormat, CultureInfo.InvariantCulture);

    // SQLite hands out the text, the MySQL driver a DateTime.
    private static DateTime Read(object column) => column is DateTime time
        ? time
        : DateTime.ParseExact(
            (string)column, [LocalFormat, UtcFormat], CultureInfo.InvariantCulture, DateTimeStyles.None);
}
