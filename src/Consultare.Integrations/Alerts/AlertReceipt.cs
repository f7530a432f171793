namespace Consultare.Integrations.Alerts;

/// <summary>A message that a channel has handed over.</summary>
/// <param name="Took">How long it took.</param>
public sealed record AlertReceipt(TimeSpan Took);
