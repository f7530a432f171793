using System.Globalization;
using System.Text.Json;

namespace Consultare.Grains.Runs;

/// <summary>What a preview found, as it is kept beside its run.</summary>
/// <param name="Added">Rows that would be new.</param>
/// <param name="Changed">Rows that would change.</param>
/// <param name="Removed">Rows that would be taken away.</param>
/// <param name="Unchanged">Rows that would stay as they are.</param>
/// <param name="Samples">At most 50 of them.</param>
public sealed record PreviewResult(
    long Added, long Changed, long Removed, long Unchanged, IReadOnlyList<PreviewSample> Samples)
{
    private const int MostSamples = 50;
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>The result in plain Portuguese.</summary>
    public string Words => string.Create(
        Portuguese,
        $"Prévia, nada foi gravado: {Added:N0} novos, {Changed:N0} mudados, {Removed:N0} removidos, {Unchanged:N0} iguais.");

    /// <summary>Reads a stored result; null when there is none.</summary>
    public static PreviewResult? Read(string? json) => json is null
        ? null
        : JsonSerializer.Deserialize<PreviewResult>(json, JsonSerializerOptions.Web);

    /// <summary>The text that is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static PreviewResult Of(RunLedger ledger)
    {
        var pages = ledger.Closed.Select(closed => closed.Result.Preview).OfType<PagePreview>().ToList();
        return new PreviewResult(
            pages.Sum(page => page.Added),
            pages.Sum(page => page.Changed),
            pages.Sum(page => page.Removed),
            pages.Sum(page => page.Unchanged),
            [.. pages.SelectMany(page => page.Samples).Take(MostSamples)]);
    }
}
