namespace Consultare.Sandbox.Control;

/// <summary>How many requests a fault shall have met; 1 unless given.</summary>
internal sealed record FaultWait(int? Hits);
