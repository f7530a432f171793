namespace Consultare.Grains.Abstractions.Alerts;

/// <summary>How one of the ways to tell an alert is doing.</summary>
/// <param name="Channel">webhook or email.</param>
/// <param name="IsConfigured">Whether it is set up.</param>
/// <param name="Waiting">Messages it still has to tell.</param>
/// <param name="Problem">Why its last try failed, pt-BR; empty when it did not.</param>
[GenerateSerializer, Immutable, Alias("alerts.channel")]
public sealed record AlertChannelState(
    [property: Id(0)] string Channel,
    [property: Id(1)] bool IsConfigured,
    [property: Id(2)] int Waiting,
    [property: Id(3)] string Problem);
