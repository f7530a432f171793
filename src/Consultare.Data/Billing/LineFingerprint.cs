using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Consultare.Data.Billing;

/// <summary>
/// What tells a source line from every other: its business columns with the original date, plus its ordinal among equal
/// lines of one reading (hub-integrations 7.5). The account user does not count: its column is not always read.
/// </summary>
internal static class LineFingerprint
{
    private const char Separator = '\u001F';
    private const int Length = 32;

    /// <summary>The lines with their fingerprints; equal lines are numbered by account user, whatever their order.</summary>
    public static IReadOnlyList<StoredLine> Of(IReadOnlyList<BilledLine> lines)
    {
        var equals = lines.GroupBy(BusinessText, StringComparer.Ordinal);
        return
        [
            .. equals.SelectMany(group => group
                .OrderBy(line => line.AccountUser, StringComparer.Ordinal)
                .Select((line, ordinal) => new StoredLine(0, Hash(group.Key, ordinal), line))),
        ];
    }

    private static string Hash(string text, int ordinal)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}{Separator}{ordinal}"));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..Length];
    }

    private static string BusinessText(BilledLine line) => string.Join(Separator, new[]
    {
        Day(line.OriginalPaidOn), Day(line.ReferenceOn), Day(line.RemovedOn), line.PaymentForm, line.Kind,
        Amount(line.Discount), Amount(line.Surcharge), Amount(line.Produced), Amount(line.Gross), Amount(line.Paid),
        line.Patient, line.Procedure, line.BookedBy, line.ProcedureKind, line.Group, line.Unit,
        line.Record?.ToString(CultureInfo.InvariantCulture),
    });

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Amount(decimal? reais) => reais?.ToString("0.00", CultureInfo.InvariantCulture);
}
