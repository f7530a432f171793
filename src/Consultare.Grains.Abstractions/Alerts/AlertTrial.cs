namespace Consultare.Grains.Abstractions.Alerts;

/// <summary>What came of a test message.</summary>
/// <param name="Ok">Whether every channel that is set up took it, and there is at least one.</param>
/// <param name="Message">One or two sentences in pt-BR.</param>
[GenerateSerializer, Immutable, Alias("alerts.trial")]
public sealed record AlertTrial([property: Id(0)] bool Ok, [property: Id(1)] string Message);
