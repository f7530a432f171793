namespace Consultare.Sandbox.Faults;

/// <summary>
/// A fault to arm (sandbox 5). Either <see cref="Fault"/> names one of the catalogue (S01–S16, with a variant), or
/// <see cref="Type"/> names a behaviour to use directly; the rest says where and how often.
/// </summary>
public sealed record FaultRequest
{
    /// <summary>Catalogue id such as <c>S09</c>; null when <see cref="Type"/> is given.</summary>
    public string? Fault { get; init; }

    /// <summary>Variant of the catalogue entry; null takes its first.</summary>
    public string? Variant { get; init; }

    /// <summary>
    /// A behaviour such as <c>hold</c>, <c>delay</c> or <c>answer</c>; null when <see cref="Fault"/> is given.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>Path it applies to, with <c>*</c> for any text; null takes the catalogue's, or every path.</summary>
    public string? Path { get; init; }

    /// <summary>Host header it applies to, with <c>*</c> for any text; null applies to all.</summary>
    public string? Host { get; init; }

    /// <summary>
    /// How many requests it meets before it ends; null takes the variant's, or goes on until cleared.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>Share of the matching requests it meets, drawn from the seed; null meets all.</summary>
    public double? Probability { get; init; }

    /// <summary>How many matching requests pass unharmed first.</summary>
    public int After { get; init; }

    /// <summary>Milliseconds of real time to wait before it acts.</summary>
    public int DelayMs { get; init; }

    /// <summary>
    /// Parameters the request must carry. Dates match in any accepted notation; the key <c>contains_date</c> matches a
    /// period that includes the day.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Where { get; init; }

    /// <summary>Settings of the behaviour, such as <c>seconds</c> for S10; each is listed in the README.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}
