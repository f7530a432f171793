namespace Consultare.Sandbox.Faults;

/// <summary>
/// A fault and the request it met; <c>Gate</c> opens at the next release, or when the fault is disarmed.
/// </summary>
internal sealed record FaultMeeting(FaultRule Rule, Task Gate);
