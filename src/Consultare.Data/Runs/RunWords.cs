using System.Diagnostics.CodeAnalysis;

namespace Consultare.Data.Runs;

/// <summary>Run values as the columns spell them.</summary>
[SuppressMessage("Globalization", "CA1308", Justification = "Kinds are lower case in the table, hub-domain 2.19.")]
internal static class RunWords
{
    public static string Of(Guid runId) => runId.ToString("D");

    public static string Of(RunKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(PageOutcome outcome) => outcome.ToString().ToUpperInvariant();

    public static string Of(RunOutcome outcome) => outcome.ToString().ToUpperInvariant();

    public static string? Of(RunOutcome? outcome) => outcome is { } value ? Of(value) : null;

    public static T Parse<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
