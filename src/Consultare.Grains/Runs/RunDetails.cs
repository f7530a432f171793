using System.Globalization;
using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Runs;

/// <summary>Says in plain Portuguese how a run went.</summary>
internal static class RunDetails
{
    private const int LongestMessage = 900;
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The closing sentence: troubles first, then the figures.</summary>
    public static string Of(RunLedger ledger, TimeSpan took) => Of(ledger, Figures(ledger.Rows, took));

    /// <summary>The closing sentence with figures of one's own.</summary>
    public static string Of(RunLedger ledger, string figures)
    {
        var sentences = Troubles(ledger).Concat(Remarks(ledger)).Append(figures);
        var text = string.Join(' ', sentences);
        return text.Length <= LongestMessage ? text : string.Concat(text.AsSpan(0, LongestMessage - 1), "…");
    }

    /// <summary>The figures of a run.</summary>
    public static string Figures(RowCounts rows, TimeSpan took)
    {
        var parts = new List<string>
        {
            string.Create(Portuguese, $"{rows.Read:N0} lidos"),
            string.Create(Portuguese, $"{rows.Written:N0} gravados"),
            string.Create(Portuguese, $"{rows.Unchanged:N0} sem mudança"),
        };
        AddWhenAny(parts, rows.Removed, "removidos");
        AddWhenAny(parts, rows.Rejected, "recusados");
        return $"{string.Join(", ", parts)} em {Duration(took)}.";
    }

    /// <summary>A duration as people say it: <c>2 min 10 s</c>.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalHours: >= 1 } => string.Create(Portuguese, $"{(int)duration.TotalHours} h {duration.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(Portuguese, $"{duration.Minutes} min {duration.Seconds} s"),
        _ => string.Create(Portuguese, $"{duration.TotalSeconds:0.#} s"),
    };

    private static IEnumerable<string> Troubles(RunLedger ledger)
    {
        var failures = ledger.Closed.Where(closed => closed.Result.Failure is not null).ToList();
        foreach (var group in failures.GroupBy(closed => closed.Result.Failure!.Message, StringComparer.Ordinal))
        {
            yield return $"{string.Join(", ", group.Select(closed => closed.Page.Key))}: {group.Key}";
        }

        foreach (var warning in ledger.Warnings.Distinct(StringComparer.Ordinal))
        {
            yield return warning;
        }

        foreach (var closed in ledger.Closed.Where(closed => closed.Result.Failure is null && !closed.Result.IsAccountedFor))
        {
            yield return $"{closed.Page.Key}: a conta de linhas não fecha.";
        }

        if (OutcomePolicy.TooManyRejected(ledger.Rows))
        {
            yield return "Muitas linhas recusadas; veja a lista de recusas.";
        }
    }

    private static IEnumerable<string> Remarks(RunLedger ledger) =>
        ledger.Closed.Select(closed => closed.Result.Remark).OfType<string>().Distinct(StringComparer.Ordinal);

    private static void AddWhenAny(List<string> parts, long count, string word)
    {
        if (count > 0)
        {
            parts.Add(string.Create(Portuguese, $"{count:N0} {word}"));
        }
    }
}
