using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow;

/// <summary>One question to the REST API and how its answer is read.</summary>
/// <param name="Path">Path below the base address, with its leading slash.</param>
/// <param name="Query">Query string with its question mark, or empty; no personal data.</param>
/// <param name="Parse">Reads the body of a 200.</param>
/// <param name="OnConflict">The value of a 409 where that is an ordinary answer; null where it is a failure.</param>
/// <param name="Body">JSON to post; null asks by GET.</param>
internal sealed record FeegowRequest<T>(
    string Path,
    string Query,
    FeegowRequest<T>.Parser Parse,
    Func<T>? OnConflict = null,
    byte[]? Body = null)
{
    public delegate Answer<T> Parser(ReadOnlySpan<byte> body, FeegowFailures failures);
}
