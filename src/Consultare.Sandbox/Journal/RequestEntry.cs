namespace Consultare.Sandbox.Journal;

/// <summary>One request as the sandbox saw it. Values of tokens, cookies and passwords are never kept.</summary>
/// <param name="Number">Order of arrival, from 1.</param>
/// <param name="At">Arrival on the sandbox clock, America/Sao_Paulo.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Host">Host header without port.</param>
/// <param name="Path">Path, without the query.</param>
/// <param name="Query">Query string with secret and personal values masked.</param>
/// <param name="BodyKeys">Names of the JSON body's fields.</param>
/// <param name="HeaderNames">Names of the headers, without their values.</param>
/// <param name="Status">Status answered; 0 when the connection ended without one.</param>
/// <param name="DurationMs">Milliseconds until the answer was ready, on real time.</param>
/// <param name="Fault">Fault that took part, as <c>S09/500</c>; null when none did.</param>
public sealed record RequestEntry(
    long Number,
    DateTimeOffset At,
    string Method,
    string Host,
    string Path,
    string Query,
    IReadOnlyList<string> BodyKeys,
    IReadOnlyList<string> HeaderNames,
    int Status,
    long DurationMs,
    string? Fault);
